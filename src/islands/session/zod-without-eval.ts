import { config } from 'zod/mini';

// zod compiles its parsers with `new Function` where it may; the site's Content-Security-Policy forbids that and reports the try.
config({ jitless: true });
