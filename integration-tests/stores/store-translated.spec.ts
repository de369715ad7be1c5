import { sharedStore } from "../helpers/store-suite"
import { translatedSpecs } from "./spec-files"

process.env.MEDUSA_FF_TRANSLATION = "true"
sharedStore(translatedSpecs())
