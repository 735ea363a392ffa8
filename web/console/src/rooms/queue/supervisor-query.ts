import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';

/** The live room: who waits, who works, today's figures. */
export const supervisorQuery = queryOptions({
  queryKey: keys.supervisor,
  queryFn: () => body(api.GET('/api/supervisor')),
});
