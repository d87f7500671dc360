/** What stands for the reader's own secrets in samples. */
export const placeholders = { apiKey: 'YOUR_API_KEY', token: 'YOUR_TOKEN' } as const;
