import Medusa, { FetchError } from "@medusajs/js-sdk"
import {
  isTreatmentBundlesError,
  treatmentBundlesClient,
  TreatmentBundlesError,
  type TreatmentBundlesClient,
} from "../index"
import { RecordingServer } from "./helpers/recording-server"

const server = new RecordingServer()
let bundles: TreatmentBundlesClient

beforeAll(async () => {
  await server.start()
  bundles = treatmentBundlesClient(new Medusa({ baseUrl: server.url }))
})

afterAll(async () => await server.stop())

/** As the plugin answers when it is asked for whole errors. */
const refuse = (status: number, body: object): void =>
  server.answerWith(status, { ...body, message: JSON.stringify(body) })

const thrownBy = async (call: Promise<unknown>): Promise<unknown> =>
  await call.then(
    () => {
      throw new Error("Nothing was thrown")
    },
    (error: unknown) => error
  )

const failure = async (): Promise<unknown> =>
  await thrownBy(bundles.cart.complete("cart_1"))

const PRICE_CHANGED = {
  type: "conflict",
  code: "bundle_price_changed",
  message: "The price changed",
  cart: { id: "cart_1", total: 149 },
  treatment_bundles: [],
  offers: [],
}

describe("an error answer", () => {
  it("is an error of the js-sdk with code, type, message and the whole body", async () => {
    const body = {
      type: "invalid_data",
      code: "variant_not_eligible",
      message: "items.0.variant_id: no choice for this slot",
    }
    refuse(400, body)
    const error = await failure()
    expect(error).toBeInstanceOf(FetchError)
    expect(error).toBeInstanceOf(TreatmentBundlesError)
    expect(error).toMatchObject({
      name: "TreatmentBundlesError",
      status: 400,
      statusText: "Bad Request",
      code: "variant_not_eligible",
      type: "invalid_data",
      message: body.message,
      body,
    })
  })

  it("keeps what the js-sdk threw as its cause", async () => {
    refuse(404, { type: "not_found", message: "No such cart" })
    const { cause } = (await failure()) as TreatmentBundlesError
    expect(cause).toBeInstanceOf(FetchError)
    expect(cause).not.toBeInstanceOf(TreatmentBundlesError)
  })

  it.each([
    ["has no code", 401, { message: "Unauthorized" }, "Unauthorized"],
    [
      "says JSON in its own words",
      400,
      { type: "invalid_data", message: '{"not": "an answer"}' },
      '{"not": "an answer"}',
    ],
  ])("that %s has code null", async (_, status, body, message) => {
    refuse(status, body)
    expect(await failure()).toMatchObject({ status, code: null, message, body })
  })

  it.each([
    ["plain words", { type: "not_found", code: "x", message: "No such cart" }],
    ["a number", { message: "404" }],
    ["a list", { message: "[1]" }],
    ["null", { message: "null" }],
    ["an object that is no answer", { message: '{"a":1}' }],
  ])(
    "of a server without the plugin, %s, keeps its message",
    async (_, body) => {
      server.answerWith(404, body)
      expect(await failure()).toMatchObject({
        status: 404,
        code: null,
        type: null,
        body: null,
        message: body.message,
      })
    }
  )

  it("that is no JSON says its status", async () => {
    server.answerWith(502, "<html>", "text/html")
    expect(await failure()).toMatchObject({
      status: 502,
      code: null,
      body: null,
      message: "Bad Gateway",
    })
  })

  it("is told by a client whose fetch was replaced", async () => {
    const sdk = new Medusa({ baseUrl: server.url })
    sdk.client.fetch = async () => {
      throw Object.assign(new Error(JSON.stringify(PRICE_CHANGED)), {
        status: 409,
      })
    }
    const error = await thrownBy(
      treatmentBundlesClient(sdk).cart.complete("cart_1")
    )
    expect(isTreatmentBundlesError(error, "bundle_price_changed")).toBe(true)
  })
})

describe("isTreatmentBundlesError", () => {
  it("hands out the cart at its new price", async () => {
    refuse(409, PRICE_CHANGED)
    const error = await failure()
    if (!isTreatmentBundlesError(error, "bundle_price_changed")) {
      throw new Error("The error was not recognised")
    }
    expect(error.body.cart.total).toBe(149)
    expect(error.body.offers).toEqual([])
    expect(isTreatmentBundlesError(error)).toBe(true)
    expect(isTreatmentBundlesError(error, "bundle_unavailable")).toBe(false)
  })

  it("knows the same code without a cart, from a check of the store's own, as another error", async () => {
    const { type, code, message } = PRICE_CHANGED
    refuse(400, { type, code, message })
    const error = await failure()
    expect(isTreatmentBundlesError(error, "bundle_price_changed")).toBe(false)
    expect(error).toMatchObject({ code: "bundle_price_changed" })
  })

  it.each([
    undefined,
    null,
    "TreatmentBundlesError",
    { name: "TreatmentBundlesError", code: "bundle_unavailable" },
    new Error("other"),
    new FetchError("other", "Bad Request", 400),
  ])("knows %p as something else", (other) => {
    expect(isTreatmentBundlesError(other)).toBe(false)
    expect(isTreatmentBundlesError(other, "bundle_unavailable")).toBe(false)
  })
})

it("lets errors that are no answer through", async () => {
  const closed = new RecordingServer()
  await closed.start()
  const { url } = closed
  await closed.stop()
  const error = await thrownBy(
    treatmentBundlesClient(new Medusa({ baseUrl: url })).treatment.list()
  )
  expect(isTreatmentBundlesError(error)).toBe(false)
  expect(error).toMatchObject({ message: "fetch failed" })
})
