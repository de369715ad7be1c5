import type { FreshStore } from "./store"

const EMAIL = "admin@example.com"
const PASSWORD = "supersecret"

export interface Credentials {
  email: string
  password: string
}

/** Speaks HTTP with a running store, as its admin dashboard or a storefront does. */
export class StoreClient {
  private constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>
  ) {}

  /** Creates the store's first admin user on the command line and signs in. */
  static async admin(store: FreshStore): Promise<StoreClient> {
    const { code, output } = await store.medusa(
      "user",
      "-e",
      EMAIL,
      "-p",
      PASSWORD
    )
    if (code !== 0) {
      throw new Error(`The admin user could not be created.\n${output}`)
    }
    return await StoreClient.signedIn(store.url, {
      email: EMAIL,
      password: PASSWORD,
    })
  }

  /** A token of an admin user. */
  static async token(url: string, user: Credentials): Promise<string> {
    const { token } = await new StoreClient(url, {}).post<{ token: string }>(
      "/auth/user/emailpass",
      user
    )
    return token
  }

  /** An admin user of a running store. */
  static async signedIn(url: string, user: Credentials): Promise<StoreClient> {
    const token = await StoreClient.token(url, user)
    return new StoreClient(url, { authorization: `Bearer ${token}` })
  }

  /** A storefront with a publishable key. */
  static storefront(
    store: { url: string },
    publishableKey: string
  ): StoreClient {
    return new StoreClient(store.url, {
      "x-publishable-api-key": publishableKey,
    })
  }

  async get<T>(path: string): Promise<T> {
    return await this.request<T>("GET", path)
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    return await this.request<T>("POST", path, body)
  }

  async delete<T>(path: string): Promise<T> {
    return await this.request<T>("DELETE", path)
  }

  /** The parsed answer; throws it when it is not a success. */
  private async request<T>(
    method: string,
    path: string,
    body?: object
  ): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...this.headers },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`)
    }
    return JSON.parse(text) as T
  }
}
