import { bundleLockKeys } from "../../../common/lock-keys"
import { createLockKeys, updateLockKeys } from "../lock-keys"

describe("lock keys", () => {
  const bundle = { treatment_id: "trmt_1", slots: [], tiers: [] }

  it("cover the treatment and the handle of a new bundle", () => {
    expect(
      createLockKeys([
        { ...bundle, title: "My Duo" },
        { ...bundle, title: "Other", handle: "my-duo" },
      ])
    ).toEqual(["facial-treatment:trmt_1", "treatment-bundle-handle:my-duo"])
  })

  it("cover a changed bundle, and its handle only when it changes", () => {
    expect(updateLockKeys([{ id: "tbun_1", title: "My Duo" }])).toEqual([
      "treatment-bundle:tbun_1",
    ])
    expect(updateLockKeys([{ id: "tbun_1", handle: "duo" }])).toEqual([
      "treatment-bundle-handle:duo",
      "treatment-bundle:tbun_1",
    ])
  })

  it("come in one order, so that two changes cannot wait for each other", () => {
    expect(bundleLockKeys(["tbun_2", "tbun_1", "tbun_2"])).toEqual([
      "treatment-bundle:tbun_1",
      "treatment-bundle:tbun_2",
    ])
  })
})
