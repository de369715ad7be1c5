import { storeGroup } from "../helpers/store-suite"
import { filesOfGroup } from "./groups"

storeGroup(filesOfGroup(2))
