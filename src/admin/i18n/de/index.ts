import bundles from "./bundles.json"
import common from "./common.json"
import health from "./health.json"
import orders from "./orders.json"
import pairings from "./pairings.json"
import preview from "./preview.json"
import treatments from "./treatments.json"

export default {
  bundles,
  common,
  health,
  orders,
  pairings,
  preview,
  treatments,
}
