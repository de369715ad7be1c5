import { sharedStore } from "../helpers/store-suite"
import { sharingSpecs } from "./spec-files"

sharedStore(sharingSpecs())
