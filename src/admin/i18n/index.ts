import de from "./de"
import deDashboard from "./de/dashboard.json"
import en from "./en"
import enDashboard from "./en/dashboard.json"
import es from "./es"
import esDashboard from "./es/dashboard.json"

/**
 * Texts of the plugin's pages, all below the key `treatmentBundles`, and beside it the names that
 * Medusa's editor of translations looks up for fields the dashboard has no name for.
 */
export default {
  en: { translation: { ...enDashboard, treatmentBundles: en } },
  es: { translation: { ...esDashboard, treatmentBundles: es } },
  de: { translation: { ...deDashboard, treatmentBundles: de } },
}
