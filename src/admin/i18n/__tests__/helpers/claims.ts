import type { Locale } from "./texts"

/**
 * What copy about cosmetics must not say: that it heals or changes skin, lasts for ever, or does what
 * only a medicine does.
 */
export const FORBIDDEN_CLAIMS: Record<Locale, RegExp[]> = {
  en: [
    /\bheal(s|ed|ing)?\b/i,
    /\bcur(e|es|ed|ing|ative)\b/i,
    /\bpermanent(ly)?\b/i,
    /\bfor (good|ever)\b/i,
    /\beliminat/i,
    /\bregenerat/i,
    /\brejuvenat/i,
    /\bdetox/i,
    /\banti-?age?ing\b/i,
    /\binflammation\b/i,
    /\bcirculation\b/i,
    /\boxygenation\b/i,
    /\bcollagen (production|loss)\b/i,
    /\bpure collagen\b/i,
    /\bpain(ful|less)\b/i,
    /\bhypoallergenic\b/i,
    /\bclinically proven\b/i,
    /\bguarantee/i,
  ],
  es: [
    /\bcura(r|n|ción|tivo)?\b/i,
    /\bsana(r|n|ción)\b/i,
    /\bcicatriza/i,
    /\bpermanente(mente)?\b/i,
    /\bpara siempre\b/i,
    /\belimina\w* (las |los )?(manchas|arrugas|impurezas)\b/i,
    /\bregenera/i,
    /\brejuvenec/i,
    /\bdesintoxic/i,
    /\bantienvejecimiento\b/i,
    /\binflamación/i,
    /\bcirculación/i,
    /\boxigenación/i,
    /\b(producción|pérdida) de colágeno\b/i,
    /\bcolágeno puro\b/i,
    /\b(indolor|doloros)/i,
    /\bhipoalergénic/i,
    /\bclínicamente probad/i,
    /\bgarantiza/i,
  ],
  de: [
    /\b(heil(t|en|ung|end|sam)|geheilt)\b/i,
    /\bkurier/i,
    /\bdauerhaft\b/i,
    /\bpermanent\b/i,
    /\bfür immer\b/i,
    /\bbeseitig/i,
    /\bregenerier/i,
    /\bverjüng/i,
    /\bentgift/i,
    /\banti-?aging\b/i,
    /entzündung/i,
    /durchblutung/i,
    /\bkollagen(produktion|bildung|verlust)/i,
    /\breines kollagen\b/i,
    /\bschmerz(frei|los|haft)/i,
    /\bhypoallergen/i,
    /\bklinisch (geprüft|erwiesen)/i,
    /\bgarantier/i,
  ],
}

/** The parts of a text that claim too much. */
export const claimsIn = (locale: Locale, text: string): string[] =>
  FORBIDDEN_CLAIMS[locale].flatMap((claim) => claim.exec(text)?.[0] ?? [])
