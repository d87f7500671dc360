import type { Json } from './json.ts';
import type { Example, Parameter } from './operation.ts';
import type { SchemaNode } from './schema.ts';
import type { SchemeAlternatives } from './server.ts';

/** One AsyncAPI channel with the operations on it, from the reader's (the client's) point of view. */
export interface Channel {
  readonly slug: string;
  readonly address: string;
  /** The address is known at run time only (AsyncAPI 3: `address: null`); `address` is then the channel's key. */
  readonly isAddressUnknown?: true;
  readonly title?: string;
  readonly description?: string;
  /** Names of the servers it is on; absent means all of them. */
  readonly servers?: readonly string[];
  readonly parameters: readonly Parameter[];
  /** What opens a WebSocket on the channel, beside its address. */
  readonly socket?: SocketBinding;
  /** Messages that no action names though they may pass on the channel; absent when there are none. */
  readonly otherMessages?: readonly Message[];
  /** Protocol details as written, e.g. `{ ws: { query: … } }`. */
  readonly bindings?: Json;
  readonly actions: readonly ChannelAction[];
}

/** The request that opens a WebSocket (AsyncAPI "WebSockets Binding"). */
export interface SocketBinding {
  /** `GET` or `POST`, as written. */
  readonly method?: string;
  readonly query?: SchemaNode;
  readonly headers?: SchemaNode;
}

export interface ChannelAction {
  readonly slug: string;
  /** What the API's client does on the channel: the opposite of what the described application does. */
  readonly action: 'send' | 'receive';
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  /** Slugs of tags, as for operations. */
  readonly tags: readonly string[];
  readonly messages: readonly Message[];
  /** What comes back for a message (for a client that receives: what it is asked to send back); AsyncAPI 3 only. */
  readonly reply?: ChannelReply;
  /** What is asked for on top of what the server asks for; absent where that is nothing. */
  readonly security?: SchemeAlternatives;
  /** Protocol details as written, by protocol, e.g. `{ kafka: { groupId: … } }`. */
  readonly bindings?: Json;
}

/** What answers the messages of an action (AsyncAPI 3, "Operation Reply Object"). */
export interface ChannelReply {
  /** Slug of the channel that the answer passes on; absent where only the message that is answered tells. */
  readonly channel?: string;
  /** What holds the address of the answer: a place in the message that is answered. */
  readonly address?: RuntimeValue;
  /** What may answer; empty where nobody said. They go the other way than those of the action. */
  readonly messages: readonly Message[];
}

/** A value that is known only when a message passes. */
export interface RuntimeValue {
  /** Where it stands: a runtime expression, e.g. `$message.header#/correlationId`. */
  readonly location: string;
  readonly description?: string;
}

export interface Message {
  /** URL-safe; messages of one slug are one message of the description, wherever they pass. */
  readonly slug: string;
  readonly name: string;
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly contentType: string;
  readonly payload?: SchemaNode;
  readonly headers?: SchemaNode;
  /** What ties an answer to its question. */
  readonly correlationId?: RuntimeValue;
  /** Protocol details as written, by protocol, e.g. `{ kafka: { key: … } }`. */
  readonly bindings?: Json;
  readonly examples: readonly MessageExample[];
}

/** A message as it may pass; `value` is its payload. */
export interface MessageExample extends Example {
  readonly headers?: Json;
}
