import { storeSuite } from "../helpers/store-suite"

storeSuite({
  testSuite: ({ api, getContainer }) => {
    describe("store", () => {
      it("boots with the treatment bundles module", async () => {
        const { status } = await api.get("/health")
        expect(status).toBe(200)
        expect(getContainer().hasRegistration("treatmentBundles")).toBe(true)
      })
    })
  },
})
