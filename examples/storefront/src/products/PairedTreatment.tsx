import type { StorePairedTreatment } from "medusa-plugin-treatment-bundles/client"
import { Link } from "react-router-dom"
import { TreatmentArt } from "../treatments/art/TreatmentArt"
import { SlotTiming } from "../treatments/SlotTiming"
import styles from "./PairedTreatment.module.css"

/** A treatment that a product pairs with: why, and from when on it may be used. */
export const PairedTreatment = ({
  treatment,
}: {
  treatment: StorePairedTreatment
}) => (
  <article className={styles.card}>
    <TreatmentArt handle={treatment.handle} className={styles.art} />
    <div className={styles.words}>
      <h3 className={styles.title}>
        <Link to={`/treatments/${treatment.handle}`}>{treatment.title}</Link>
      </h3>
      {treatment.pairing.reason?.text && <p>{treatment.pairing.reason.text}</p>}
      <SlotTiming timing={treatment.pairing.timing} />
    </div>
  </article>
)
