// One client, from the index of all.
import { createCbrClient, unwrap } from 'restore-contracts';

globalThis.client = [createCbrClient({ region: 'eu-de', token: 'a-token' }), unwrap];
