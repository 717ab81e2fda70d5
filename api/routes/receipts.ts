import { z } from 'zod';
import { getReceipt, listReceipts, undoReceipt } from '../../agents/receipts/receipts.ts';
import { read, write } from '../domain.ts';
import { type Route, route } from '../route.ts';
import { given, idParams, instantOut, listOf, page, receipt as basic, requireId, uuid } from '../schemas.ts';
import type { Services } from '../services.ts';

const receipt = basic
  .extend({ actorId: uuid, createdAt: instantOut, undoneBy: uuid.nullable(), undoes: uuid.nullable() })
  .meta({ id: 'StoredReceipt' });

/** What was done, and taking it back. */
export const receiptRoutes = (services: Services): Route[] => [
  route({
    method: 'get',
    path: '/v1/receipts',
    id: 'listReceipts',
    summary: 'Your changes, the newest first',
    permission: 'receipt:read:own',
    query: z.strictObject(page),
    responses: { 200: listOf(receipt) },
  }).handle(async ({ caller, query }) => ({
    status: 200,
    body: await read(services, caller, async (context) => await listReceipts(context, given(query))),
  })),
  route({
    method: 'get',
    path: '/v1/receipts/{id}',
    id: 'getReceipt',
    summary: 'One change',
    permission: 'receipt:read:own',
    params: idParams,
    responses: { 200: receipt },
  }).handle(async ({ caller, params }) => ({
    status: 200,
    body: await read(services, caller, async (context) => await getReceipt(context, requireId(params.id))),
  })),
  route({
    method: 'post',
    path: '/v1/receipts/{id}/undo',
    id: 'undoReceipt',
    summary: 'Take a change back; answers the receipt of doing so',
    permission: 'receipt:undo:own',
    params: idParams,
    responses: { 200: receipt },
  }).handle(async (call) => {
    const id = requireId(call.params.id);
    return {
      status: 200,
      body: await write(services, 'undoReceipt', call, async (context) => await undoReceipt(context, id)),
    };
  }),
];
