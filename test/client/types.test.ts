import { describe, expect, expectTypeOf, it } from 'vitest';
import { createCbrClient, unwrap } from '../../generated/cbr/client.ts';
import type { components as Cbr } from '../../generated/cbr/types.ts';
import { createCloudDatabasesClient } from '../../generated/cloud-databases/client.ts';
import type { components as CloudDatabases } from '../../generated/cloud-databases/types.ts';
import { createHssClient } from '../../generated/hss/client.ts';
import { createVbsV2Client } from '../../generated/vbs-v2/client.ts';
import { createVbsV3Client } from '../../generated/vbs-v3/client.ts';

// tsc checks this file: an expected error that does not come is an error itself. So what runs here needs no server.
const OPTIONS = { baseUrl: 'https://api.invalid', token: 'a-token', fetch: async () => new Response(null, { status: 202 }) };
const PATH = { project_id: 'a-project', backup_id: 'a-backup' };
const cbr = createCbrClient(OPTIONS);
const hss = createHssClient(OPTIONS);
const vbs2 = createVbsV2Client(OPTIONS);
const vbs3 = createVbsV3Client(OPTIONS);
const databases = createCloudDatabasesClient(OPTIONS);

const CBR_RESTORE = '/v3/{project_id}/backups/{backup_id}/restore';
const HSS_RESTORE = '/v5/{project_id}/ransomware/duplication/{backup_id}/restore';
const VBS2_RESTORE = '/v2/{project_id}/backups/{backup_id}/restore';
const VBS3_RESTORE = '/v3/{project_id}/native/backups/{backup_id}/restore';
const DATABASES_RESTORE = '/{version}/{accountId}/instances';

describe('a request', () => {
  it('of vbs-v3 needs volume_id', async () => {
    await vbs3.POST(VBS3_RESTORE, { params: { path: PATH }, body: { restore: { volume_id: 'a-disk' } } });
    await vbs3.POST(VBS3_RESTORE, {
      params: { path: PATH },
      // @ts-expect-error volume_id is missing
      body: { restore: {} },
    });
    await vbs3.POST(VBS3_RESTORE, {
      params: { path: PATH },
      // @ts-expect-error volume_id is not nested
      body: { volume_id: 'a-disk' },
    });
    // @ts-expect-error the body is missing
    await vbs3.POST(VBS3_RESTORE, { params: { path: PATH } });
  });

  it('of vbs-v2 needs volume_id, as text', async () => {
    await vbs2.POST(VBS2_RESTORE, { params: { path: PATH }, body: { restore: { volume_id: 'a-disk' } } });
    await vbs2.POST(VBS2_RESTORE, {
      params: { path: PATH },
      // @ts-expect-error volume_id is missing
      body: { restore: {} },
    });
    await vbs2.POST(VBS2_RESTORE, {
      params: { path: PATH },
      // @ts-expect-error volume_id is a number
      body: { restore: { volume_id: 1 } },
    });
  });

  it('of cbr needs mappings for a server, and volume_id for a disk', async () => {
    const mappings = [{ backup_id: 'a-disk-backup', volume_id: 'a-disk' }];
    await cbr.POST(CBR_RESTORE, { params: { path: PATH }, body: { restore: { server_id: 'a-server', mappings } } });
    await cbr.POST(CBR_RESTORE, { params: { path: PATH }, body: { restore: { volume_id: 'a-disk' } } });
    await cbr.POST(CBR_RESTORE, { params: { path: PATH }, body: { restore: { volume_id: 'a-disk', server_id: 'a-server', mappings } } });
    await cbr.POST(CBR_RESTORE, {
      params: { path: PATH },
      // @ts-expect-error mappings is missing
      body: { restore: { server_id: 'a-server' } },
    });
    await cbr.POST(CBR_RESTORE, {
      params: { path: PATH },
      // @ts-expect-error a server without mappings, even beside a disk
      body: { restore: { volume_id: 'a-disk', server_id: 'a-server' } },
    });
    await cbr.POST(CBR_RESTORE, {
      params: { path: PATH },
      // @ts-expect-error neither a server nor a disk
      body: { restore: {} },
    });
    await cbr.POST(CBR_RESTORE, {
      params: { path: PATH },
      // @ts-expect-error a mapping without volume_id
      body: { restore: { server_id: 'a-server', mappings: [{ backup_id: 'a-disk-backup' }] } },
    });
  });

  it('of hss needs mappings if it names a server, and otherwise no body', async () => {
    await hss.POST(HSS_RESTORE, { params: { path: PATH } });
    await hss.POST(HSS_RESTORE, { params: { path: PATH }, body: {} });
    await hss.POST(HSS_RESTORE, { params: { path: PATH }, body: { server_id: 'a-server', mappings: [{}] } });
    await hss.POST(HSS_RESTORE, { params: { path: PATH }, body: { power_on: false } });
    await hss.POST(HSS_RESTORE, {
      params: { path: PATH },
      // @ts-expect-error mappings is missing
      body: { server_id: 'a-server' },
    });
  });

  it('of cloud-databases needs a flavor, a restore point and a size', async () => {
    const path = { version: 'v1.0', accountId: '1234' } as const;
    const instance = { flavorRef: 1, restorePoint: { backupRef: 'a-backup' }, volume: { size: 2 } };
    await databases.POST(DATABASES_RESTORE, { params: { path }, body: { instance } });
    await databases.POST(DATABASES_RESTORE, {
      params: { path },
      body: { instance: { ...instance, flavorRef: 'https://flavors.invalid/1' } },
    });
    await databases.POST(DATABASES_RESTORE, {
      // @ts-expect-error there is no such version
      params: { path: { ...path, version: 'v2.0' } },
      body: { instance },
    });
    await databases.POST(DATABASES_RESTORE, {
      params: { path },
      // @ts-expect-error restorePoint is missing
      body: { instance: { flavorRef: 1, volume: { size: 2 } } },
    });
    await databases.POST(DATABASES_RESTORE, {
      params: { path },
      // @ts-expect-error flavorRef is neither an ID nor a URI
      body: { instance: { ...instance, flavorRef: true } },
    });
  });

  it('may leave out a property that has a default', () => {
    expectTypeOf<Cbr['schemas']['ServerRestore']['power_on']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<Cbr['schemas']['DiskRestore']['power_on']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<{ volume_id: string }>().toExtend<Cbr['schemas']['DiskRestore']>();
  });

  it('needs its path parameters, and takes documented ones only where they belong', async () => {
    await hss.POST(HSS_RESTORE, { params: { path: PATH, query: { enterprise_project_id: '0' }, header: { region: 'eu-de' } } });
    // @ts-expect-error backup_id is missing
    await expect(hss.POST(HSS_RESTORE, { params: { path: { project_id: 'a-project' } } })).rejects.toThrow('needs backup_id');
    await hss.POST(HSS_RESTORE, {
      // @ts-expect-error region is a header
      params: { path: PATH, query: { region: 'eu-de' } },
    });
  });

  it('goes to a path and a method that the API has', async () => {
    // @ts-expect-error a path of cbr
    await vbs3.POST(CBR_RESTORE, { params: { path: PATH } });
    // @ts-expect-error there is only POST
    await vbs3.PUT(VBS3_RESTORE, { params: { path: PATH } });
    // @ts-expect-error the path is misspelt
    await cbr.POST('/v3/{project_id}/backup/{backup_id}/restore', { params: { path: PATH } });
  });
});

describe('a response', () => {
  it('of vbs-v3 is what the page shows', async () => {
    const { data } = await vbs3.POST(VBS3_RESTORE, { params: { path: PATH }, body: { restore: { volume_id: 'a-disk' } } });
    expectTypeOf(data).toEqualTypeOf<{ restore: { backup_id: string; volume_id: string; volume_name: string } } | undefined>();
    // @ts-expect-error status is not in it
    expect(data?.restore.status).toBeUndefined();
  });

  it('of cloud-databases is what the pages show', () => {
    const links = [{ href: 'https://ord.databases.api.rackspacecloud.com/instances/1e9c84df', rel: 'bookmark' }];
    const documented = {
      configuration: { id: '12345678-1111-2222-3333-444444444444', links, name: 'MySQL Tuned Config' },
      created: '2014-02-13T21:47:16',
      datastore: { type: 'mysql', version: '5.6' },
      flavor: { id: '1', links: [{ href: 'https://ord.databases.api.rackspacecloud.com/flavors/1', rel: 'bookmark' }] },
      ha_id: 'e7fdf90b-7140-4edb-b449-e093d55008fb',
      hostname: 'e09ad9a3f73309469cf1f43d11e79549caf9acf2.rackspaceclouddb.com',
      id: '1e9c84df-4443-4f39-9498-5ab7c14a3bb4',
      links,
      name: 'json_restore',
      replica_of: { id: '82cba72c-26a3-4e61-a4f1-7c65647b1c9f', links },
      replicas: [{ id: '4eeeb7a6-0dee-4e66-b433-f6462d45c580', links, name: 'source_replica1' }],
      status: 'BUILD' as CloudDatabases['schemas']['InstanceStatus'],
      updated: '2014-02-13T21:47:16',
      volume: { size: 2 } as { size: number; used?: number },
    };
    expectTypeOf(documented).toEqualTypeOf<Required<CloudDatabases['schemas']['Instance']>>();
    // @ts-expect-error the ID of a flavor is text in a response
    documented.flavor.id = 1;
    // @ts-expect-error a status that is not documented
    documented.status = 'READY';
  });

  it('of cbr has no body, and its errors have a code', async () => {
    const { data, error } = await cbr.POST(CBR_RESTORE, { params: { path: PATH }, body: { restore: { volume_id: 'a-disk' } } });
    expectTypeOf(data).toEqualTypeOf<undefined>();
    expectTypeOf(error).toEqualTypeOf<{ error_code: string; error_msg: string } | undefined>();
    // @ts-expect-error message is not in it
    expect(error?.message).toBeUndefined();
  });
});

describe('unwrap', () => {
  it('gives the data of a response, and undefined where there is none', async () => {
    const restored = await vbs3.POST(VBS3_RESTORE, { params: { path: PATH }, body: { restore: { volume_id: 'a-disk' } } });
    expectTypeOf(unwrap(restored)).toEqualTypeOf<{ restore: { backup_id: string; volume_id: string; volume_name: string } }>();
    const accepted = await cbr.POST(CBR_RESTORE, { params: { path: PATH }, body: { restore: { volume_id: 'a-disk' } } });
    expectTypeOf(unwrap(accepted)).toEqualTypeOf<undefined>();
    // @ts-expect-error status is not in it
    expect(unwrap(restored)?.restore.status).toBeUndefined();
    // @ts-expect-error a promise is not a result
    expect(() => unwrap(cbr.POST(CBR_RESTORE, { params: { path: PATH }, body: { restore: { volume_id: 'a-disk' } } }))).toThrow();
  });
});

describe('a client', () => {
  it('needs a base URL or a region', () => {
    // @ts-expect-error neither
    expect(() => createCbrClient({ token: 'a-token' })).toThrow(TypeError);
    // @ts-expect-error both
    createCbrClient({ baseUrl: 'https://api.invalid', region: 'eu-de', token: 'a-token' });
    createCbrClient({ region: 'eu-nl', token: 'a-token' });
    createCbrClient({ baseUrl: 'https://api.invalid', token: 'a-token' });
  });

  it('needs a token, a string or a function', () => {
    // @ts-expect-error no token
    expect(() => createCbrClient({ region: 'eu-de' })).toThrow(TypeError);
    // @ts-expect-error a number
    createCbrClient({ region: 'eu-de', token: 1 });
    createCbrClient({ region: 'eu-de', token: () => 'a-token' });
    createCbrClient({ region: 'eu-de', token: async () => 'a-token' });
  });

  it('takes only the regions of its API', () => {
    // @ts-expect-error a region of another provider
    createCbrClient({ region: 'ap-southeast-1', token: 'a-token' });
    // @ts-expect-error VBS is in eu-de only
    createVbsV3Client({ region: 'eu-nl', token: 'a-token' });
    // @ts-expect-error VBS is in eu-de only
    createVbsV2Client({ region: 'eu-nl', token: 'a-token' });
    // @ts-expect-error a region of another provider
    createHssClient({ region: 'eu-de', token: 'a-token' });
    // @ts-expect-error a region in capitals
    createCloudDatabasesClient({ region: 'ORD', token: 'a-token' });
  });

  it('refuses an unknown option', () => {
    // @ts-expect-error there are no retries
    createCbrClient({ region: 'eu-de', token: 'a-token', retries: 1 });
    createCbrClient({ region: 'eu-de', token: 'a-token', timeout: 1 });
  });
});
