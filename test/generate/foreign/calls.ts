// Calls the generated clients as a user would. The test compiles this file beside them, and runs it with the mock as `fetch`.
import {
  createApi2oktaClient,
  createDigitaloceanClient,
  createDiscordClient,
  createGithubClient,
  createJiraCloudClient,
  createMapsClient,
  createMuseumClient,
  createPetstoreClient,
  createPlaid20200914Client,
  createStripeClient,
  createTrainTravelClient,
  createTwilioApiClient,
  unwrap,
} from './generated/index.ts';

type Fetch = (request: Request) => Promise<Response>;

const at = (name: string, fetch: Fetch) => ({ baseUrl: `http://mock.test/${name}`, fetch });
const user = { username: 'a-user', password: 'a password' };

/** The result of a call with credentials, by the name of the API. */
export const calls: Record<string, (fetch: Fetch) => Promise<unknown>> = {
  async digitalocean(fetch) {
    const client = createDigitaloceanClient({ ...at('digitalocean', fetch), token: async () => 'a-token' });
    const { name }: { name: string | null } = unwrap(
      await client.GET('/v2/droplets/{droplet_id}', { params: { path: { droplet_id: 1 } } }),
    );
    return name;
  },
  async github(fetch) {
    const client = createGithubClient(at('github', fetch));
    const { full_name } = unwrap(await client['repos/get']({ path: { owner: 'octocat', repo: 'hello' } }));
    const html: string = unwrap(await client['markdown/render-raw']({ body: '# Hello' }));
    return [full_name, html];
  },
  async stripe(fetch) {
    const client = createStripeClient({ ...at('stripe', fetch), credentials: { basicAuth: { username: 'sk_test', password: '' } } });
    const { livemode } = unwrap(await client.GetBalance());
    return livemode;
  },
  async 'train-travel'(fetch) {
    const client = createTrainTravelClient({ ...at('train-travel', fetch), token: 'a-token' });
    const { id }: { id: string | null } = unwrap(await client['create-booking']({ body: { trip_id: 'a-trip' } }));
    return id;
  },
  async museum(fetch) {
    const client = createMuseumClient({ ...at('museum', fetch), credentials: { MuseumPlaceholderAuth: async () => user } });
    return unwrap(await client.GET('/museum-hours', { params: { query: { limit: 1 } } }))[0]?.timeOpen;
  },
  async twilio_api(fetch) {
    const client = createTwilioApiClient({ ...at('twilio_api', fetch), credentials: { accountSid_authToken: user } });
    const sent = await client.CreateMessage({ path: { AccountSid: 'AC1' }, body: { To: '+49 30', Body: 'a & b' } });
    const { status } = unwrap(await client.GET('/2010-04-01/Accounts/{Sid}.json', { params: { path: { Sid: 'AC1' } } }));
    return [sent.response.status, status];
  },
  async maps(fetch) {
    const client = createMapsClient({ ...at('maps', fetch), token: 'a-key' });
    const found = await client.GET('/maps/api/geocode/json', { params: { query: { address: 'a & b' } } });
    const posted = await client.POST('/geolocation/v1/geolocate', { body: { considerIp: 'true' } });
    return [found.response.status, posted.response.status];
  },
  async Discord(fetch) {
    const client = createDiscordClient({ ...at('Discord', fetch), credentials: { BotToken: 'Bot a-token' } });
    const results = [await client.GET('/gateway'), await client.GET('/users/@me'), await client.GET('/oauth2/applications/@me')];
    return results.map(({ response }) => response.status);
  },
  async 'plaid@2020-09-14'(fetch) {
    const client = createPlaid20200914Client({ ...at('plaid@2020-09-14', fetch), credentials: { clientId: 'an-id', secret: 'a-secret' } });
    return (await client.POST('/item/get', { body: { access_token: 'a-token' } })).response.status;
  },
  async 'jira.cloud'(fetch) {
    const client = createJiraCloudClient({ ...at('jira.cloud', fetch), credentials: { session: 'a-session' } });
    return (await client.GET('/rest/api/3/myself')).response.status;
  },
  async petstore(fetch) {
    const client = createPetstoreClient({ ...at('petstore', fetch), credentials: { api_key: 'a-key', petstore_auth: 'a-token' } });
    const params = { path: { petId: 1 } };
    const results = [await client.GET('/pet/{petId}', { params }), await client.DELETE('/pet/{petId}', { params })];
    const uploaded: Blob = unwrap(await client.uploadFile({ path: { petId: 1 }, body: new Blob(['bytes']) }));
    return [...results.map(({ response }) => response.status), await uploaded.text()];
  },
  async '2okta'(fetch) {
    const client = createApi2oktaClient({ ...at('2okta', fetch), token: 'a-token' });
    await client.PUT('/api/v1/org', { body: { name: 'Okta' } });
    return unwrap(await client.GET('/api/v1/org')).company;
  },
};

/** Never runs: the compiler checks which options each factory takes. */
export function checkOptions(fetch: Fetch): void {
  createGithubClient();
  createDiscordClient();
  createTrainTravelClient();
  createTrainTravelClient({ server: 'https://{region}.try.example.com/{version}', region: 'us', version: 'v2' });
  createPlaid20200914Client({ server: 'https://sandbox.plaid.com', credentials: { clientId: 'an-id', secret: 'a-secret' } });
  createApi2oktaClient({ 'your-org': 'a.okta.com', token: 'a-token' });
  createJiraCloudClient({ credentials: { basicAuth: () => user } });
  createPetstoreClient({ baseUrl: 'https://petstore.example.com', credentials: { petstore_auth: 'a-token' } });
  // @ts-expect-error the form has no such field
  createTwilioApiClient({ credentials: { accountSid_authToken: user } }).CreateMessage({ path: { AccountSid: 'AC1' }, body: { to: '' } });
  // @ts-expect-error a text is no object
  createGithubClient()['markdown/render-raw']({ body: { text: '' } });
  // @ts-expect-error an operation without parameters has no path
  createDiscordClient().get_gateway({ path: {} });
  // @ts-expect-error the token is missing
  createDigitaloceanClient({ fetch });
  // @ts-expect-error a bearer token is not user name and password
  createDigitaloceanClient({ token: user });
  // @ts-expect-error the description has no security
  createGithubClient({ token: 'a-token' });
  // @ts-expect-error a secret is missing
  createPlaid20200914Client({ credentials: { clientId: 'an-id' } });
  // @ts-expect-error there is no such scheme
  createStripeClient({ credentials: { bearer: 'a-token' } });
  // @ts-expect-error user name and password are needed
  createMuseumClient({ credentials: { MuseumPlaceholderAuth: 'a-token' } });
  // @ts-expect-error the description names no host
  createPetstoreClient({ credentials: { api_key: 'a-key' } });
  // @ts-expect-error the other server has a region and a version
  createTrainTravelClient({ server: 'https://{region}.try.example.com/{version}' });
  // @ts-expect-error there is no such region
  createTrainTravelClient({ server: 'https://{region}.try.example.com/{version}', region: 'eu-de', version: 'v1' });
  // @ts-expect-error there is no such server
  createTrainTravelClient({ server: 'https://example.org' });
  // @ts-expect-error a base URL replaces the server
  createTrainTravelClient({ baseUrl: 'https://example.org', server: 'https://api.example.com' });
}
