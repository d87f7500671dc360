import { CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';
import { loadSiteConfig } from '../site/site-config.ts';
import { tabStorage } from './tab-storage.ts';

/** The user pool of this site, its tokens kept in the tab. */
export async function openUserPool(): Promise<CognitoUserPool> {
  const config = await loadSiteConfig();
  return new CognitoUserPool({
    UserPoolId: config.userPoolId,
    ClientId: config.userPoolClientId,
    endpoint: config.cognitoEndpoint,
    Storage: tabStorage,
  });
}

/** A user of the pool by e-mail address, signed in or not. The pool takes upper and lower case for the same. */
export async function openUser(email: string): Promise<CognitoUser> {
  return new CognitoUser({
    Username: email,
    Pool: await openUserPool(),
    Storage: tabStorage,
  });
}
