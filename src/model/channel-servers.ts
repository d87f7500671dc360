import type { ApiVersion } from './api.ts';
import type { Channel } from './channel.ts';
import type { Server } from './server.ts';

/** Names of protocols as people write them, by what AsyncAPI calls them ("Server Object", `protocol`). */
const protocolNames: ReadonlyMap<string, string> = new Map([
  ['ws', 'WebSocket'],
  ['wss', 'WebSocket'],
  ['http', 'HTTP'],
  ['https', 'HTTP'],
  ['kafka', 'Kafka'],
  ['kafka-secure', 'Kafka'],
  ['mqtt', 'MQTT'],
  ['mqtts', 'MQTT'],
  ['mqtt5', 'MQTT'],
  ['secure-mqtt', 'MQTT'],
  ['amqp', 'AMQP'],
  ['amqps', 'AMQP'],
  ['amqp1', 'AMQP 1.0'],
  ['jms', 'JMS'],
  ['nats', 'NATS'],
  ['stomp', 'STOMP'],
  ['stomps', 'STOMP'],
  ['redis', 'Redis'],
  ['rediss', 'Redis'],
  ['sns', 'Amazon SNS'],
  ['sqs', 'Amazon SQS'],
  ['pulsar', 'Pulsar'],
  ['solace', 'Solace'],
  ['ibmmq', 'IBM MQ'],
  ['anypointmq', 'Anypoint MQ'],
  ['googlepubsub', 'Google Cloud Pub/Sub'],
  ['mercure', 'Mercure'],
]);

/** A protocol by the name people know; one that is not known as it is written. */
export const protocolName = (protocol: string): string => protocolNames.get(protocol) ?? protocol;

/** Servers that a channel is on: those it names, else all of them. */
export const channelServers = (
  { servers }: Pick<ApiVersion, 'servers'>,
  channel: Pick<Channel, 'servers'>,
): readonly Server[] =>
  channel.servers === undefined
    ? servers
    : servers.filter(({ name }) => name !== undefined && channel.servers?.includes(name));

/** Whether a server is spoken to over a WebSocket. */
export const isSocketServer = ({ protocol }: Pick<Server, 'protocol'>): boolean =>
  protocol === 'ws' || protocol === 'wss';

/** What some servers speak, each protocol once. */
export const protocolsOf = (servers: readonly Server[]): readonly string[] => [
  ...new Set(servers.flatMap(({ protocol }) => (protocol ? [protocolName(protocol)] : []))),
];

/** What a version speaks; of an AsyncAPI description without servers that much is all that is known. */
export function versionProtocols({
  format,
  servers,
}: Pick<ApiVersion, 'format' | 'servers'>): readonly string[] {
  if (format.name === 'openapi') return ['HTTP'];
  const protocols = protocolsOf(servers);
  return protocols.length > 0 ? protocols : ['AsyncAPI'];
}
