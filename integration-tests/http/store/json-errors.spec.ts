import type { AxiosResponse } from "axios"
import { openCatalogue } from "../../helpers/catalogue"
import type { SeededCatalogue } from "../../helpers/catalogue"
import { openCheckout } from "../../helpers/checkout"
import { CHANGES } from "../../helpers/planted-changes"
import { Storefront } from "../../helpers/storefront"
import { storeSuite } from "../../helpers/store-suite"
import { FACELIFT } from "../../helpers/facelift"
import { independentDatabase } from "../../helpers/independent-database"

jest.setTimeout(180_000)

const HEADER = "x-treatment-bundles-errors"

type Body = Record<string, unknown>

interface Request {
  method: "GET" | "POST" | "DELETE"
  url: string
  data?: object
}

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    const database = independentDatabase(dbConfig)
    let shop: SeededCatalogue
    let web: Storefront

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      web = new Storefront(api, shop)
    })

    const send = async (
      request: Request,
      headers: Record<string, string> = {}
    ): Promise<AxiosResponse<Body>> =>
      await api.request({
        ...request,
        headers: {
          "x-publishable-api-key": shop.publishable_keys.web ?? "",
          ...headers,
        },
        validateStatus: () => true,
      })

    const CASES: [string, number, string | undefined, Request][] = [
      [
        "a treatment that does not exist",
        404,
        undefined,
        { method: "GET", url: "/store/treatments/nothing" },
      ],
      [
        "a query that validation refuses",
        400,
        undefined,
        { method: "GET", url: "/store/treatments?limit=0" },
      ],
      [
        "a bundle without a region",
        400,
        undefined,
        { method: "GET", url: `/store/treatments/${FACELIFT}/bundle` },
      ],
      [
        "a bundle that is unknown",
        400,
        "bundle_unavailable",
        {
          method: "GET",
          url: `/store/treatments/${FACELIFT}/bundle?currency_code=eur&bundle_id=tbun_x`,
        },
      ],
      [
        "a list of bundles without a region",
        400,
        undefined,
        { method: "GET", url: "/store/treatment-bundles" },
      ],
      [
        "a product that does not exist",
        404,
        undefined,
        { method: "GET", url: "/store/products/prod_x/treatments" },
      ],
      [
        "the sets of a cart that does not exist",
        404,
        undefined,
        { method: "GET", url: "/store/carts/cart_x/treatment-bundles" },
      ],
      [
        "a body that validation refuses",
        400,
        undefined,
        {
          method: "POST",
          url: "/store/carts/cart_x/treatment-bundles",
          data: { quantity: -1 },
        },
      ],
      [
        "a removal from a cart that does not exist",
        404,
        undefined,
        {
          method: "DELETE",
          url: "/store/carts/cart_x/treatment-bundles/tbun_x",
        },
      ],
      [
        "a completion of no cart, as core answers it",
        404,
        undefined,
        { method: "POST", url: "/store/carts/cart_x/complete" },
      ],
      [
        "a completion that core's validation refuses",
        400,
        undefined,
        { method: "POST", url: "/store/carts/cart_x/complete?unknown=1" },
      ],
    ]

    it.each(CASES)(
      "puts the whole body into the message: %s",
      async (_name, status, code, request) => {
        const plain = await send(request)
        expect([plain.status, plain.data.code]).toEqual([status, code])
        expect(plain.data.message).not.toMatch(/^{/)

        const asked = await send(request, { [HEADER]: "json" })
        expect(asked.status).toBe(status)
        expect(asked.data).toEqual({
          ...plain.data,
          message: JSON.stringify(plain.data),
        })
      }
    )

    it("does so for a price that changed before completion", async () => {
      const cart = await openCheckout(web, {
        "COL-01-50": 1,
        "HYA-01-30": 1,
      })
      await database.query(CHANGES.archive)

      const { status, data } = await send(
        { method: "POST", url: `/store/carts/${cart}/complete` },
        { [HEADER]: "json" }
      )
      expect(status).toBe(409)
      const { message, ...rest } = data
      const body = JSON.parse(String(message)) as Body
      expect(body).toEqual({ ...rest, message: expect.any(String) })
      expect(body.message).toContain(`The price of cart ${cart} changed from`)
      expect(body).toEqual(
        expect.objectContaining({
          type: "conflict",
          code: "bundle_price_changed",
          cart: expect.objectContaining({ id: cart, total: 104.9 }),
          treatment_bundles: [],
        })
      )
    })

    it("leaves answers that are no errors as they are", async () => {
      const request = { method: "GET", url: "/store/treatments" } as const
      const plain = await send(request)
      const asked = await send(request, { [HEADER]: "json" })
      expect([asked.status, asked.data]).toEqual([200, plain.data])
    })

    it.each([
      ["another value", "/store/treatments/nothing", "yes"],
      ["a route of core", "/store/products/nothing", "json"],
      ["a cart of core", "/store/carts/nothing", "json"],
    ])("changes nothing with %s", async (_name, url, value) => {
      const plain = await send({ method: "GET", url })
      const asked = await send({ method: "GET", url }, { [HEADER]: value })
      expect([asked.status, asked.data]).toEqual([404, plain.data])
    })

    it("may be sent by a browser of another origin", async () => {
      const { status, headers } = await api.request({
        method: "OPTIONS",
        url: "/store/treatments",
        headers: {
          origin: "http://localhost:8000",
          "access-control-request-method": "GET",
          "access-control-request-headers": HEADER,
        },
        validateStatus: () => true,
      })
      expect(status).toBe(204)
      expect(headers["access-control-allow-headers"]).toContain(HEADER)
    })
  },
})
