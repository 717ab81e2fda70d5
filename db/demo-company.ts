/** The demo company, in words. Days count from the Monday of the current week; hours are Madrid's. */
import type { Role } from './permissions.ts';

export const demoName = 'Viveros Alameda';
export const demoZone = 'Europe/Madrid';

/** The first one is whom the link of `thea start` signs in. */
export const people: readonly { key: string; name: string; role: Role }[] = [
  { key: 'nuria', name: 'Nuria Campos', role: 'owner' },
  { key: 'ivan', name: 'Iván Prado', role: 'admin' },
  { key: 'teresa', name: 'Teresa Molina', role: 'operator' },
  { key: 'ana', name: 'Ana Beltrán', role: 'member' },
  { key: 'ana2', name: 'Ana Quintana', role: 'member' },
  { key: 'oscar', name: 'Óscar Vidal', role: 'member' },
  { key: 'pablo', name: 'Pablo Serrano', role: 'member' },
  { key: 'ines', name: 'Inés Robledo', role: 'viewer' },
];

export const rooms: readonly { key: string; name: string; capacity: number }[] = [
  { key: 'olmo', name: 'Sala Olmo', capacity: 6 },
  { key: 'encina', name: 'Sala Encina', capacity: 12 },
  { key: 'jara', name: 'Sala Jara', capacity: 4 },
  { key: 'invernadero', name: 'Invernadero', capacity: 40 },
];

export interface DemoEvent {
  day: number;
  at: string;
  minutes: number;
  title: string;
  by: string;
  with: readonly string[];
  room?: string;
  kind?: 'gathering';
}

const weekly: readonly DemoEvent[] = [
  {
    day: 0,
    at: '09:00',
    minutes: 30,
    title: 'Reparto de tareas',
    by: 'ivan',
    with: ['nuria', 'ana', 'ana2', 'oscar'],
    room: 'encina',
  },
  {
    day: 0,
    at: '16:00',
    minutes: 60,
    title: 'Repaso de pedidos',
    by: 'nuria',
    with: ['pablo', 'teresa'],
    room: 'olmo',
  },
  { day: 2, at: '09:30', minutes: 45, title: 'Turno de riego', by: 'oscar', with: ['ana', 'ines'] },
  { day: 3, at: '12:00', minutes: 45, title: 'Cuentas de la semana', by: 'nuria', with: ['teresa'], room: 'jara' },
  {
    day: 4,
    at: '13:00',
    minutes: 30,
    title: 'Cierre de semana',
    by: 'ivan',
    with: ['nuria', 'pablo', 'oscar'],
    room: 'encina',
  },
];

const single: readonly DemoEvent[] = [
  { day: 0, at: '11:30', minutes: 60, title: 'Visita al proveedor de semillas', by: 'pablo', with: ['nuria'] },
  {
    day: 1,
    at: '10:00',
    minutes: 60,
    title: 'Diseño del jardín de los Ortega',
    by: 'ana',
    with: ['nuria', 'ana2'],
    room: 'olmo',
  },
  { day: 1, at: '13:30', minutes: 75, title: 'Comida con la cooperativa', by: 'nuria', with: ['ivan'] },
  {
    day: 1,
    at: '17:00',
    minutes: 45,
    title: 'Entrevista para el puesto de almacén',
    by: 'teresa',
    with: ['nuria'],
    room: 'jara',
  },
  {
    day: 2,
    at: '11:00',
    minutes: 90,
    title: 'Plan de primavera',
    by: 'nuria',
    with: ['ivan', 'ana', 'pablo'],
    room: 'encina',
  },
  { day: 2, at: '16:30', minutes: 30, title: 'Llamada con el Ayuntamiento', by: 'nuria', with: ['teresa'] },
  {
    day: 3,
    at: '10:00',
    minutes: 120,
    title: 'Taller de poda para vecinos',
    by: 'oscar',
    with: ['ines'],
    room: 'invernadero',
    kind: 'gathering',
  },
  { day: 3, at: '16:00', minutes: 60, title: 'Catálogo de otoño', by: 'ana2', with: ['nuria', 'pablo'], room: 'olmo' },
  { day: 4, at: '10:30', minutes: 45, title: 'Revisión de la furgoneta', by: 'oscar', with: [] },
  {
    day: 4,
    at: '17:30',
    minutes: 90,
    title: 'Merienda de bienvenida',
    by: 'teresa',
    with: ['nuria', 'ivan', 'ana'],
    room: 'invernadero',
    kind: 'gathering',
  },
  {
    day: 7,
    at: '11:00',
    minutes: 60,
    title: 'Presupuesto de la rotonda',
    by: 'nuria',
    with: ['ana', 'ivan'],
    room: 'olmo',
  },
  { day: 8, at: '10:00', minutes: 45, title: 'Seguimiento con los Ortega', by: 'ana', with: ['nuria'], room: 'jara' },
  {
    day: 8,
    at: '16:00',
    minutes: 60,
    title: 'Formación en sistemas de goteo',
    by: 'pablo',
    with: ['oscar', 'ana2', 'nuria'],
    room: 'encina',
  },
  { day: 9, at: '12:00', minutes: 30, title: 'Revisión médica', by: 'nuria', with: [] },
  {
    day: 10,
    at: '17:00',
    minutes: 60,
    title: 'Charla: huertos en balcones',
    by: 'ana2',
    with: ['nuria'],
    room: 'invernadero',
    kind: 'gathering',
  },
];

/** This week and the next. */
export const events: readonly DemoEvent[] = [
  ...weekly,
  ...weekly.map((event) => ({ ...event, day: event.day + 7 })),
  ...single,
];

export const notes: readonly { by: string; text: string; tags: readonly string[]; pinned?: true }[] = [
  { by: 'nuria', text: 'Pedir tierra de brezo y macetas de barro del 20', tags: ['compras'], pinned: true },
  {
    by: 'nuria',
    text: 'La alarma del almacén se revisa en junio; preguntar a la empresa por el precio',
    tags: ['almacén'],
  },
  { by: 'nuria', text: 'A los Ortega les gustan las lavandas y no quieren césped', tags: ['clientes', 'jardín'] },
  { by: 'nuria', text: 'Ideas para la feria: concurso de bonsáis, taller para niños', tags: ['feria', 'ideas'] },
  { by: 'nuria', text: 'Regalo de jubilación para Fermín: unas tijeras de podar grabadas', tags: ['equipo'] },
  { by: 'ivan', text: 'Cambiar el aceite del motocultor antes de abril', tags: ['taller'] },
  { by: 'ana', text: 'Medidas del patio: 14 por 9 metros, sombra por la tarde', tags: ['clientes'] },
  { by: 'oscar', text: 'El programador del riego tres pierde una hora cada mes', tags: ['riego'] },
];
