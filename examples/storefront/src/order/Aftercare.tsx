import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Card, Skeleton } from "../ui"
import styles from "./Order.module.css"
import type { BoughtTreatment } from "./use-order"

interface AftercareProps {
  /** Treatments whose sets the order holds. */
  treatments: BoughtTreatment[] | undefined
  isLoading: boolean
}

/** Leads back to the aftercare of the treatments that the order's sets belong to. */
export const Aftercare = ({ treatments, isLoading }: AftercareProps) => {
  const { t } = useTranslation("order")
  const links =
    treatments && treatments.length > 0
      ? treatments.map(({ handle, title }) => ({
          to: `/treatments/${handle}`,
          text: t("aftercare.link", { title }),
        }))
      : [{ to: "/treatments", text: t("aftercare.link_all") }]
  return (
    <Card className={styles.aftercare}>
      <h2 className={styles.title}>{t("aftercare.title")}</h2>
      <p>{t("aftercare.text")}</p>
      {isLoading ? (
        <Skeleton width="16rem" height="2.6em" />
      ) : (
        <ul>
          {links.map(({ to, text }) => (
            <li key={to}>
              <Link to={to} className={styles.link}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
