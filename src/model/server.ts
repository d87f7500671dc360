import type { Json } from './json.ts';

/** Where an API is reached. */
export interface Server {
  readonly url: string;
  readonly description?: string;
  /** Name of the gateway stage, when the provider names one. */
  readonly stage?: string;
  /** Key of the server in an AsyncAPI description, by which channels name it; OpenAPI has none. */
  readonly name?: string;
  /** What an AsyncAPI server speaks, as written: `wss`, `kafka`, `mqtt`; OpenAPI's speak HTTP. */
  readonly protocol?: string;
  /** AsyncAPI: how to prove who connects; absent where nothing is asked for. */
  readonly security?: SchemeAlternatives;
  readonly variables?: Readonly<
    Record<
      string,
      { readonly default: string; readonly enum?: readonly string[]; readonly description?: string }
    >
  >;
}

/** How to prove who one is; what no format names is `other`. */
export type SecurityScheme =
  | {
      readonly type: 'apiKey';
      readonly name: string;
      readonly in: 'header' | 'query' | 'cookie' | 'user' | 'password';
      readonly description?: string;
    }
  | {
      readonly type: 'http';
      readonly scheme: string;
      readonly bearerFormat?: string;
      readonly description?: string;
    }
  | { readonly type: 'oauth2'; readonly flows: Json; readonly description?: string }
  | {
      readonly type: 'openIdConnect';
      readonly openIdConnectUrl: string;
      readonly description?: string;
    }
  | { readonly type: 'mutualTLS'; readonly description?: string }
  | { readonly type: 'other'; readonly name: string; readonly description?: string };

/** Ways to prove who one is, of which one is enough, as AsyncAPI writes them; each lists the schemes needed together. */
export type SchemeAlternatives = readonly (readonly SecurityScheme[])[];
