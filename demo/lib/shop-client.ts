import { DEMO_ADMIN } from "./settings"

/** A JSON client of one Medusa server. */
export class ShopClient {
  constructor(
    readonly url: string,
    private readonly headers: Record<string, string> = {}
  ) {}

  with(headers: Record<string, string>): ShopClient {
    return new ShopClient(this.url, { ...this.headers, ...headers })
  }

  async get<T>(path: string): Promise<T> {
    return await this.send<T>("GET", path)
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    return await this.send<T>("POST", path, body)
  }

  private async send<T>(
    method: string,
    path: string,
    body?: object
  ): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...this.headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`)
    }
    return JSON.parse(text) as T
  }
}

/** The demo shop as its admin, signed in over HTTP. */
export const signInAsAdmin = async (url: string): Promise<ShopClient> => {
  const client = new ShopClient(url)
  const { token } = await client.post<{ token: string }>(
    "/auth/user/emailpass",
    DEMO_ADMIN
  )
  return client.with({ authorization: `Bearer ${token}` })
}

/** A publishable key of the demo shop with the channel it opens. */
export interface DemoKey {
  token: string
  title: string
  channel: string
  channel_id: string
}

/** Publishable keys of the demo shop, the web shop's first. */
export const listDemoKeys = async (admin: ShopClient): Promise<DemoKey[]> => {
  const { api_keys } = await admin.get<{
    api_keys: {
      token: string
      title: string
      sales_channels: { id: string; name: string }[]
    }[]
  }>(
    "/admin/api-keys?type=publishable&fields=token,title,sales_channels.id,sales_channels.name&limit=50"
  )
  return api_keys
    .filter(({ title }) => title.startsWith("Demo storefront"))
    .map(({ token, title, sales_channels }) => ({
      token,
      title,
      channel: sales_channels[0]?.name ?? "",
      channel_id: sales_channels[0]?.id ?? "",
    }))
    .sort((a, b) => b.title.localeCompare(a.title))
}
