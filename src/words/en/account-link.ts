/** The header's link when someone is signed in; every page loads it. */
export const accountLink = { text: 'Account' };
