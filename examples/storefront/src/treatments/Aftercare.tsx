import type { StoreTreatment } from "medusa-plugin-treatment-bundles/client"
import { useTranslation } from "react-i18next"
import { useLabels } from "../i18n/use-labels"
import styles from "./Aftercare.module.css"
import { useSetWords } from "./words"

type Note = StoreTreatment["aftercare"][number]

const PHASES = ["before", "day_of", "after", "daily", "weekly"]

interface Phase {
  name: string
  notes: Note[]
}

/** Notes by phase, phases and hours in the order in which they come. */
const byPhase = (all: Note[]): Phase[] =>
  [...new Set([...PHASES, ...all.map(({ phase }) => phase)])]
    .map((name) => ({
      name,
      notes: all
        .filter(({ phase }) => phase === name)
        .sort((a, b) => a.hours - b.hours),
    }))
    .filter(({ notes }) => notes.length > 0)

/** What to mind after the session, along a line of time. */
export const Aftercare = ({ notes }: { notes: Note[] }) => {
  const { t } = useTranslation("treatments")
  const label = useLabels()
  const words = useSetWords()
  if (notes.length === 0) {
    return null
  }
  return (
    <section aria-labelledby="aftercare">
      <h2 id="aftercare">{t("aftercare.title")}</h2>
      <p className={styles.lead}>{t("aftercare.text")}</p>
      <ol className={styles.line}>
        {byPhase(notes).map(({ name, notes: own }) => (
          <li key={name} className={styles.phase}>
            <h3 className={styles.name}>{label.phase(name)}</h3>
            <ul className={styles.notes}>
              {own.map(({ hours, text }) => (
                <li key={`${hours} ${text}`} className={styles.note}>
                  {hours > 0 && (
                    <span className={styles.hours}>
                      {words.duration(hours)}
                    </span>
                  )}
                  {text}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
