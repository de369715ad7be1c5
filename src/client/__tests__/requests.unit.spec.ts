import Medusa from "@medusajs/js-sdk"
import { treatmentBundlesClient, type TreatmentBundlesClient } from "../index"
import { RecordingServer } from "./helpers/recording-server"

const server = new RecordingServer()
let bundles: TreatmentBundlesClient

beforeAll(async () => {
  await server.start()
  bundles = treatmentBundlesClient(
    new Medusa({ baseUrl: server.url, publishableKey: "pk_test" })
  )
})

beforeEach(() => server.answerWith(200, { answer: 42 }))

afterAll(async () => await server.stop())

/** What arrived for one call, the query decoded. */
const sent = async (call: Promise<unknown>) => {
  await call
  const { method, path, search, body } = server.last
  return {
    method,
    path,
    query: Object.fromEntries(new URLSearchParams(search)),
    body: body === "" ? null : (JSON.parse(body) as unknown),
  }
}

const get = (path: string, query: object = {}) => ({
  method: "GET",
  path,
  query,
  body: null,
})

describe("the route of each method", () => {
  it("treatment.list", async () => {
    expect(await sent(bundles.treatment.list())).toEqual(
      get("/store/treatments")
    )
    expect(
      await sent(
        bundles.treatment.list({
          q: "lift & glow",
          concern: "fine_lines",
          locale: "es-ES",
          limit: 5,
          offset: 10,
        })
      )
    ).toEqual(
      get("/store/treatments", {
        q: "lift & glow",
        concern: "fine_lines",
        locale: "es-ES",
        limit: "5",
        offset: "10",
      })
    )
  })

  it("treatment.retrieve", async () => {
    expect(
      await sent(bundles.treatment.retrieve("facelift", { locale: "es-ES" }))
    ).toEqual(get("/store/treatments/facelift", { locale: "es-ES" }))
  })

  it("treatment.retrieveBundle, with the choice of every slot in its own place", async () => {
    const call = bundles.treatment.retrieveBundle("facelift", {
      region_id: "reg_1",
      alternates: 3,
      hours_since_session: 24.5,
      bundle_id: "tbun_1",
      items: [
        { slot_id: "tslot_1", variant_id: "variant_1" },
        { slot_id: "tslot_2", variant_id: "variant_2" },
      ],
    })
    expect(await sent(call)).toEqual(
      get("/store/treatments/facelift/bundle", {
        region_id: "reg_1",
        alternates: "3",
        hours_since_session: "24.5",
        bundle_id: "tbun_1",
        "items[0][slot_id]": "tslot_1",
        "items[0][variant_id]": "variant_1",
        "items[1][slot_id]": "tslot_2",
        "items[1][variant_id]": "variant_2",
      })
    )
  })

  it("treatment.listBundles", async () => {
    const call = bundles.treatment.listBundles({
      currency_code: "usd",
      handle: ["a", "b"],
      limit: 2,
    })
    expect(await sent(call)).toEqual(
      get("/store/treatment-bundles", {
        currency_code: "usd",
        "handle[0]": "a",
        "handle[1]": "b",
        limit: "2",
      })
    )
  })

  it("product.listTreatments", async () => {
    expect(
      await sent(bundles.product.listTreatments("prod_1", { locale: "es-ES" }))
    ).toEqual(get("/store/products/prod_1/treatments", { locale: "es-ES" }))
  })

  it("cart.retrieveBundles", async () => {
    expect(
      await sent(bundles.cart.retrieveBundles("cart_1", { removals: true }))
    ).toEqual(
      get("/store/carts/cart_1/treatment-bundles", { removals: "true" })
    )
  })

  it("cart.addBundle", async () => {
    const body = {
      bundle_id: "tbun_1",
      quantity: 2,
      items: [{ slot_id: "tslot_1", variant_id: "variant_1" }],
    }
    const call = bundles.cart.addBundle("cart_1", body, { fields: "+email" })
    expect(await sent(call)).toEqual({
      method: "POST",
      path: "/store/carts/cart_1/treatment-bundles",
      query: { fields: "+email" },
      body,
    })
  })

  it("cart.removeBundle, with and without a number of sets", async () => {
    const route = {
      method: "DELETE",
      path: "/store/carts/cart_1/treatment-bundles/tbun_1",
    }
    expect(await sent(bundles.cart.removeBundle("cart_1", "tbun_1"))).toEqual({
      ...route,
      query: {},
      body: null,
    })
    expect(
      await sent(
        bundles.cart.removeBundle(
          "cart_1",
          "tbun_1",
          { quantity: 1 },
          { fields: "id" }
        )
      )
    ).toEqual({ ...route, query: { fields: "id" }, body: { quantity: 1 } })
  })

  it("cart.complete", async () => {
    expect(
      await sent(bundles.cart.complete("cart_1", { fields: "id,total" }))
    ).toEqual({
      method: "POST",
      path: "/store/carts/cart_1/complete",
      query: { fields: "id,total" },
      body: null,
    })
  })
})

describe("what goes into a path", () => {
  it.each([
    ["ünïcode treatment", "%C3%BCn%C3%AFcode%20treatment"],
    ["a/../../admin/users?x=1#y", "a%2F..%2F..%2Fadmin%2Fusers%3Fx%3D1%23y"],
    ["100%25", "100%2525"],
  ])("%s is encoded once", async (handle, segment) => {
    await bundles.treatment.retrieveBundle(handle, { region_id: "reg_1" })
    expect(server.last.path).toBe(`/store/treatments/${segment}/bundle`)
    await bundles.cart.removeBundle(handle, handle)
    expect(server.last.path).toBe(
      `/store/carts/${segment}/treatment-bundles/${segment}`
    )
  })

  it.each(["", ".", ".."])(
    '"%s" would be another route and is not sent',
    async (odd) => {
      const before = server.received.length
      const calls = [
        bundles.treatment.retrieve(odd),
        bundles.treatment.retrieveBundle(odd, { region_id: "reg_1" }),
        bundles.product.listTreatments(odd),
        bundles.cart.retrieveBundles(odd),
        bundles.cart.addBundle(odd, { treatment: "facelift" }),
        bundles.cart.removeBundle("cart_1", odd),
        bundles.cart.complete(odd),
      ]
      for (const call of calls) {
        await expect(call).rejects.toThrow(TypeError)
      }
      expect(server.received).toHaveLength(before)
    }
  )

  it("stands below the path of the server's URL", async () => {
    const sdk = new Medusa({ baseUrl: `${server.url}/shop/` })
    await treatmentBundlesClient(sdk).treatment.retrieve("facelift")
    expect(server.last.path).toBe("/shop/store/treatments/facelift")
  })

  it("leaves out what is undefined", async () => {
    await bundles.treatment.list({ q: undefined, limit: 1 })
    expect(server.last.search).toBe("limit=1")
  })
})

describe("headers and options", () => {
  it("sends the js-sdk's headers, the caller's and its own", async () => {
    await bundles.treatment.list(undefined, {
      headers: { "x-medusa-locale": "es-ES" },
    })
    expect(server.last.headers).toEqual(
      expect.objectContaining({
        accept: "application/json",
        "x-publishable-api-key": "pk_test",
        "x-medusa-locale": "es-ES",
        "x-treatment-bundles-errors": "json",
      })
    )
  })

  it("hands Next.js's and every other option to fetch, and none that says what to fetch", async () => {
    const seen: [unknown, unknown][] = []
    const sdk = new Medusa({ baseUrl: server.url })
    const original = sdk.client.fetch.bind(sdk.client)
    const client = treatmentBundlesClient(sdk)
    // As the Next.js starter does, after the client was made.
    sdk.client.fetch = async (input, init) => {
      seen.push([input, init])
      return await original(input, init)
    }
    const next = { tags: ["treatments"], revalidate: 60 }
    await client.treatment.list({ limit: 1 }, { cache: "force-cache", next })
    expect(seen).toEqual([
      [
        "/store/treatments",
        {
          cache: "force-cache",
          next,
          query: { limit: 1 },
          headers: { "x-treatment-bundles-errors": "json" },
        },
      ],
    ])
  })

  it("stops when it is aborted, and the abort is no error answer", async () => {
    server.fallSilent()
    const controller = new AbortController()
    const arrived = server.nextRequest()
    const call = bundles.cart.retrieveBundles("cart_1", undefined, {
      signal: controller.signal,
    })
    await arrived
    controller.abort()
    await expect(call).rejects.toMatchObject({ name: "AbortError" })
  })

  it("answers with the parsed body", async () => {
    expect(await bundles.treatment.list()).toEqual({ answer: 42 })
  })
})
