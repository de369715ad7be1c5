// Models register globally; what an earlier file registered must not reach the next one.
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()

// A migration of Medusa prints advice that only concerns stores with users.
const { info } = console
// eslint-disable-next-line no-console -- what tests print goes through here
console.info = (...parameters) => {
  if (!String(parameters[0]).includes("IDX_user_email")) {
    info(...parameters)
  }
}
