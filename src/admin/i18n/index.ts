import de from "./de"
import en from "./en"
import es from "./es"

/** Texts of the plugin's pages, all below the key `treatmentBundles`. */
export default {
  en: { translation: { treatmentBundles: en } },
  es: { translation: { treatmentBundles: es } },
  de: { translation: { treatmentBundles: de } },
}
