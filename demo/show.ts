import { DEMO_ADMIN } from "./lib/settings"
import { listDemoKeys, ShopClient, signInAsAdmin } from "./lib/shop-client"
import { showBundles } from "./lib/show-bundles"
import { showPriceModes } from "./lib/show-price-modes"
import { showSpanish } from "./lib/show-spanish"
import { showJourney } from "./lib/journey"

const MAIN_TREATMENT = "acupuncture-facelift"

/** Whether the data is that of an earlier run, which a visitor of the admin may have changed. */
const DATA_IS_KEPT = process.env.DEMO_DATA_IS_KEPT === "true"

/** Shows one part after the other. Data that a visitor changed ends the part that needs it, not the demo. */
const showParts = async (parts: (() => Promise<void>)[]): Promise<void> => {
  for (const part of parts) {
    try {
      await part()
    } catch (error) {
      if (!DATA_IS_KEPT) {
        throw error
      }
      console.log(`
    Not shown: ${error instanceof Error ? error.message : String(error)}
    This data is that of an earlier run, and was changed since. Without .cache/demo-postgres the demo begins anew.`)
    }
  }
}

/** Shows the main job over HTTP: the recommended bundles, price modes, Spanish, then a shopper's journey. */
const show = async (url: string): Promise<void> => {
  const admin = await signInAsAdmin(url)
  const [web, studio] = await listDemoKeys(admin)
  if (!web || !studio) {
    throw new Error("The demo shop has no publishable keys; was it seeded?")
  }
  const shop = new ShopClient(url)
  const storeOf = ({ token }: { token: string }) =>
    shop.with({ "x-publishable-api-key": token })
  const { regions } = await storeOf(web).get<{
    regions: { id: string; currency_code: string }[]
  }>("/store/regions")
  const sellingIn = (code: string) => {
    const region = regions.find(({ currency_code }) => currency_code === code)
    if (!region) {
      throw new Error(`The demo shop has no region that sells in ${code}`)
    }
    return region
  }
  const europe = sellingIn("eur")

  await showParts([
    async () =>
      await showBundles(
        storeOf(web),
        europe.id,
        `Recommended bundles, ${web.channel}, EUR`
      ),
    async () =>
      await showBundles(
        storeOf(studio),
        europe.id,
        `Recommended bundles, ${studio.channel}, EUR (some sizes are sold out here)`
      ),
    async () =>
      await showPriceModes(
        admin,
        [europe, sellingIn("usd")].map(({ id }) => ({
          region_id: id,
          sales_channel_id: web.channel_id,
        }))
      ),
    async () => await showSpanish(storeOf(web), europe.id, MAIN_TREATMENT),
    async () => await showJourney(storeOf(web), europe.id, MAIN_TREATMENT),
  ])

  console.log(`
    Store            ${url}
    Admin            ${url}/app
    Admin login      ${DEMO_ADMIN.email} / ${DEMO_ADMIN.password}
    Publishable key  ${web.token} (${web.channel})
                     ${studio.token} (${studio.channel})

    curl -H "x-publishable-api-key: ${web.token}" \\
      "${url}/store/treatments/${MAIN_TREATMENT}/bundle?region_id=${europe.id}"
`)
}

show(process.env.DEMO_URL ?? "http://localhost:9000").catch(
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  }
)
