import type { StoreTreatment } from "medusa-plugin-treatment-bundles/client"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Button, EmptyState, ErrorState, Notice, Skeleton } from "../ui"
import { slotsOf } from "./choice"
import { HoursSelect } from "./HoursSelect"
import { SetForm } from "./SetForm"
import styles from "./SetSection.module.css"
import { SlotSkeleton } from "./SlotSkeleton"
import { type SetChoice, useSetChoice } from "./use-set-choice"

const STEPS = 3

const Loading = () => {
  const { t } = useTranslation("common")
  return (
    <>
      <p className="visually-hidden" role="status">
        {t("loading")}
      </p>
      <div className={styles.columns}>
        <div className={styles.slots}>
          {Array.from({ length: STEPS }, (_, index) => (
            <SlotSkeleton key={index} />
          ))}
        </div>
        <Skeleton className={styles.summary} />
      </div>
    </>
  )
}

const Content = ({ set }: { set: SetChoice }) => {
  const { t } = useTranslation("treatments")
  const { recommended, current, error } = set
  if (error && !current) {
    return <ErrorState error={error} onRetry={set.retry} />
  }
  if (!recommended || !current) {
    return <Loading />
  }
  const slots = slotsOf(recommended, current)
  if (slots.length === 0) {
    return <EmptyState title={t("none.title")}>{t("none.text")}</EmptyState>
  }
  return <SetForm set={set} slots={slots} current={current} />
}

/** The home-care set of a treatment: what is in it, own choice, price, into the cart. */
export const SetSection = ({ treatment }: { treatment: StoreTreatment }) => {
  const { t } = useTranslation("treatments")
  const [hours, setHours] = useState<number | undefined>()
  const set = useSetChoice(treatment.handle, hours)
  const { current } = set
  const bundle = current?.bundle
  const hasNothing =
    current?.items.length === 0 && set.recommended?.items.length === 0
  return (
    <section id="set" aria-labelledby="set-title" className={styles.section}>
      <header className={styles.header}>
        <div className={styles.words}>
          <p className={styles.eyebrow}>{t("set.title")}</p>
          <h2 id="set-title">
            {current
              ? (bundle?.title ?? t("set.fallback_title"))
              : t("set.title")}
          </h2>
          <p className={styles.lead}>
            {current || set.error ? bundle?.description : <Skeleton />}
          </p>
        </div>
        {!hasNothing && <HoursSelect hours={hours} onChange={setHours} />}
      </header>
      {set.wasRefused && (
        <Notice tone="warning">{t("errors.choice_gone")}</Notice>
      )}
      <Content set={set} />
      <p className={styles.own} role="status">
        {set.isCustom && (
          <>
            <span className="visually-hidden">{t("set.customised")}</span>
            <Button type="button" variant="quiet" onClick={set.reset}>
              {t("set.reset")}
            </Button>
          </>
        )}
      </p>
    </section>
  )
}
