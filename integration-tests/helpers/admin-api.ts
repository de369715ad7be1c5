import type { AxiosInstance, AxiosRequestConfig } from "axios"

/** Body of an error answer. */
export interface ErrorBody {
  type: string
  code?: string
  message: string
}

/** Status and body of an answer. */
export interface Answer<Body> {
  status: number
  data: Body
}

/** Admin routes as one signed-in user; every status is an answer. */
export class AdminApi {
  constructor(
    private readonly api: AxiosInstance,
    private readonly session: AxiosRequestConfig
  ) {}

  /** The same routes without a session. */
  anonymous(): AdminApi {
    return new AdminApi(this.api, { validateStatus: () => true })
  }

  async get<Body>(path: string, params: object = {}): Promise<Answer<Body>> {
    return await this.api.get(path, { ...this.session, params })
  }

  async post<Body>(path: string, body: unknown): Promise<Answer<Body>> {
    return await this.api.post(path, body, this.session)
  }

  async delete<Body>(path: string): Promise<Answer<Body>> {
    return await this.api.delete(path, this.session)
  }

  /** Posts and fails the test when that is refused. */
  async mustPost<Body>(path: string, body: unknown): Promise<Body> {
    return this.bodyOf(await this.post<Body>(path, body))
  }

  /** Gets and fails the test when that is refused. */
  async mustGet<Body>(path: string, params: object = {}): Promise<Body> {
    return this.bodyOf(await this.get<Body>(path, params))
  }

  private bodyOf<Body>({ status, data }: Answer<Body>): Body {
    expect({ status, data }).toEqual({ status: 200, data })
    return data
  }
}
