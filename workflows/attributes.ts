/** Search attributes of conversations in the Temporal UI. Ids and names of states only: no personal data. */
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

export const tenantAttribute = defineSearchAttributeKey('TheaTenant', SearchAttributeType.KEYWORD);
export const stateAttribute = defineSearchAttributeKey('TheaState', SearchAttributeType.KEYWORD);
export const agentAttribute = defineSearchAttributeKey('TheaAgent', SearchAttributeType.KEYWORD);
export const channelAttribute = defineSearchAttributeKey('TheaChannel', SearchAttributeType.KEYWORD);
