import type { HttpTypes } from "@medusajs/types"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { Breadcrumb } from "../app/Breadcrumb"
import { NotFoundPage } from "../app/NotFoundPage"
import { PageHeading } from "../app/PageHeading"
import { useLabels } from "../i18n/use-labels"
import { ErrorState, ProductImage, Skeleton } from "../ui"
import { BuyForm } from "./BuyForm"
import { factsOf } from "./facts"
import { ProductDetails } from "./ProductDetails"
import { ProductTreatments } from "./ProductTreatments"
import styles from "./ProductPage.module.css"
import { useProduct } from "./queries"

const Loading = () => {
  const { t } = useTranslation("common")
  return (
    <div className={styles.top}>
      <p className="visually-hidden" role="status">
        {t("loading")}
      </p>
      <Skeleton className={styles.image} height="auto" />
      <div className={styles.words}>
        <Skeleton width="8rem" />
        <Skeleton width="80%" height="3rem" />
        <Skeleton height="6rem" />
        <Skeleton height="16rem" />
      </div>
    </div>
  )
}

const ProductView = ({ product }: { product: HttpTypes.StoreProduct }) => {
  const { t } = useTranslation("products")
  const label = useLabels()
  const facts = factsOf(product)
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <ProductImage
          handle={product.handle}
          title={product.title}
          thumbnail={product.thumbnail}
          role={facts.role}
          className={styles.image}
        />
        <div className={styles.words}>
          <Breadcrumb to="/treatments">{t("breadcrumb")}</Breadcrumb>
          {facts.role && (
            <p className={styles.role}>{label.role(facts.role)}</p>
          )}
          <PageHeading>{product.title}</PageHeading>
          {product.subtitle && (
            <p className={styles.subtitle}>{product.subtitle}</p>
          )}
          {product.description && <p>{product.description}</p>}
          <BuyForm product={product} />
        </div>
      </div>
      <ProductTreatments product={product} />
      <ProductDetails facts={facts} />
    </div>
  )
}

const Product = ({ handle }: { handle: string }) => {
  const { data: product, error, refetch } = useProduct(handle)
  if (product) {
    return <ProductView product={product} />
  }
  if (product === null) {
    return <NotFoundPage />
  }
  return error ? (
    <ErrorState error={error} onRetry={() => void refetch()} />
  ) : (
    <Loading />
  )
}

/** A product: what it is, sizes and prices, the sets it is in, the treatments it pairs with. */
export const ProductPage = () => {
  const { handle = "" } = useParams()
  return <Product key={handle} handle={handle} />
}
