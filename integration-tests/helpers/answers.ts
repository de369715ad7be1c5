/** Status and body of an answer. */
export interface Answer<Body> {
  status: number
  data: Body
}

/** Body of an error answer. */
export interface ErrorBody {
  type: string
  code?: string
  message: string
}

/** The body of an answer; throws when the request was refused. */
export const bodyOf = <Body>(
  { status, data }: Answer<Body>,
  request: string
): Body => {
  if (status !== 200) {
    throw new Error(`${request}: ${status} ${JSON.stringify(data)}`)
  }
  return data
}
