import { z } from 'zod';

/**
 * Members that requests have in common, with the constraints of AWS's service model. Everything here is exported under the
 * name of the member.
 */
export const Username = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u);
export const Password = z
  .string()
  .max(256)
  .regex(/^\S+.*\S+$/);
export const ClientId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w+]+$/);
export const UserPoolId = z
  .string()
  .min(1)
  .max(55)
  .regex(/^[\w-]+_[0-9a-zA-Z]+$/);
export const GroupName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u);
export const SecretHash = z.string().min(1).max(128).optional();
export const ConfirmationCode = z.string().min(1).max(2048).regex(/^\S+$/);
export const AccessToken = z.string().max(16_384);
export const Attributes = z.array(
  z.object({
    Name: z.string().min(1).max(32),
    Value: z.string().max(2048).default(''),
  }),
);
export const Metadata = z.record(z.string(), z.string().max(131_072)).optional();
export const PaginationToken = z.string().min(1).max(131_072).optional();
