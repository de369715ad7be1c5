import { cx } from "../ui"
import styles from "./LinePicture.module.css"

interface LinePictureProps {
  thumbnail: string | null | undefined
  role?: string
}

/** A small picture of a product, or a tint of its role. Its name stands beside it. */
export const LinePicture = ({ thumbnail, role }: LinePictureProps) => (
  <span className={cx(styles.picture)} data-role={role}>
    {thumbnail && <img src={thumbnail} alt="" loading="lazy" />}
  </span>
)
