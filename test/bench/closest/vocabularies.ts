/** What one language's half of a blog is written about. `{t}` topic, `{n}` a near topic, `{c}` context, `{q}` quality. */
export interface Vocabulary {
  readonly topics: readonly string[];
  readonly contexts: readonly string[];
  readonly qualities: readonly string[];
  readonly templates: readonly string[];
}

const list = (text: string): string[] => text.split('|').map((item) => item.trim());

/** A blog on programming and machine learning: the one to tune on. */
export const technical: readonly Vocabulary[] = [
  {
    topics: list(`Docker|Docker Compose|Kubernetes|TypeScript|JavaScript|Astro|React|Vue|Svelte|Python|Rust|Go|PostgreSQL|SQLite|Redis|
      GraphQL|redes neuronales|redes neuronales convolucionales|redes neuronales recurrentes|aprendizaje automático|aprendizaje profundo|
      aprendizaje por refuerzo|aprendizaje por transferencia|modelos de lenguaje|embeddings|bases de datos vectoriales|árboles de decisión|
      regresión lineal|regresión logística|visión por computador|procesamiento del lenguaje natural|ingeniería de prompts|agentes de IA|
      pruebas unitarias|pruebas de integración|integración continua|control de versiones con Git|programación funcional|
      programación orientada a objetos|arquitectura hexagonal|microservicios|accesibilidad web|CSS Grid|Flexbox|Web Components`),
    contexts: list(`producción|proyectos pequeños|equipos remotos|una startup|el frontend|el backend|un blog personal|aplicaciones móviles|
      la nube|Linux|Windows|un monorepo|entornos corporativos|la empresa|un servidor casero|Raspberry Pi`),
    qualities: list(`práctica|rápida|sencilla|completa|honesta|definitiva|visual|avanzada`),
    templates: list(`Introducción a {t}: conceptos básicos y primeros pasos|Guía {q} de {t} para principiantes|Guía {q} de {t} para {c}|
      Errores comunes al usar {t} en {c}|Cómo empezar con {t} sin perder la cabeza|Por qué dejé de usar {t} en {c}|{t} contra {n}: ¿cuál elegir?|
      {t} desde cero, parte 1|{t} desde cero, parte 2|{t} desde cero, parte 3|Buenas prácticas de {t} en {c}|Lo que nadie te cuenta sobre {t}|
      Diez trucos de {t} que me habría gustado conocer antes|Optimizando el rendimiento de {t} en {c}|{t} y {n}: una combinación {q}|
      Mi flujo de trabajo con {t} y {n}|Depurando problemas de memoria con {t}|¿Merece la pena aprender {t} en 2025?|¿Merece la pena aprender {t} en 2026?|
      Seguridad en {t}: amenazas y defensas|Cómo migré de {n} a {t} en una semana|Preguntas de entrevista sobre {t}|
      {t}: la importancia de medir antes de optimizar|Un caso real de {t} en {c}|Desplegando {t} paso a paso|Monitorización de {t} con métricas y alertas|
      El coste oculto de {t} para {c}|Recursos gratuitos para aprender {t}|{t} explicado con ejemplos de la vida diaria|Cuándo no deberías usar {t}`),
  },
  {
    topics: list(`Docker|Kubernetes|Terraform|TypeScript|Node.js|Deno|Astro|Next.js|React hooks|server components|Python|asyncio|Rust lifetimes|
      Go channels|PostgreSQL indexes|SQL window functions|Kafka|message queues|GraphQL|REST APIs|feature flags|code review|pair programming|
      technical debt|unit testing|property-based testing|end-to-end testing|load testing|observability|structured logging|gradient descent|
      convolutional networks|transformers|attention mechanisms|retrieval augmented generation|vector databases|prompt engineering|
      fine-tuning|overfitting|decision trees|random forests|time series forecasting|recommendation systems|anomaly detection`),
    contexts: list(`production|small teams|large codebases|a side project|legacy systems|the browser|the edge|serverless|a monorepo|
      embedded devices|data pipelines|mobile apps|open source|a regulated industry`),
    qualities: list(`practical|gentle|complete|visual|pragmatic|short|opinionated|modern`),
    templates: list(`A {q} introduction to {t}|A {q} guide to {t} for beginners|Understanding {t} in {c}|Common mistakes with {t} and how to avoid them|
      How we use {t} in {c}|Why we stopped using {t} in {c}|{t} vs {n}: which one should you choose?|{t} from scratch, part 1|{t} from scratch, part 2|
      {t} from scratch, part 3|Best practices for {t} in {c}|What nobody tells you about {t}|Ten lessons from two years of {t}|
      Scaling {t} without losing sleep|Debugging {t} like a detective|{t} and {n}: better together|The hidden cost of {t}|Is {t} worth it in 2025?|
      Is {t} worth it in 2026?|Securing {t}: a checklist|Migrating from {n} to {t}|Interview questions about {t}|{t} explained with pictures|
      A case study of {t} in {c}|Measuring {t} with numbers that matter|When not to use {t}|My favourite tools for {t}|
      {t} for people who already know {n}|Refactoring towards {t} in {c}|The state of {t}`),
  },
];

/** A blog on food, travel, gardens and money, by another hand: never tuned on. */
export const domestic: readonly Vocabulary[] = [
  {
    topics: list(`pan de masa madre|pan de centeno|tortilla de patatas|paella valenciana|croquetas caseras|gazpacho andaluz|lentejas estofadas|
      empanada gallega|bizcocho de limón|tarta de queso|galletas de avena|mermelada de higos|aceite de oliva|vino de Rioja|café de especialidad|
      Lisboa|Oporto|Granada|Cádiz|los Picos de Europa|el Camino de Santiago|la costa amalfitana|Japón|Islandia|Marruecos|
      tomates en maceta|huerto urbano|rosales trepadores|orquídeas|suculentas|compost casero|riego por goteo|fondos indexados|
      presupuesto familiar|hipoteca fija|plan de pensiones|ahorro a largo plazo|bicicleta de montaña|carrera popular|yoga matutino|
      fotografía nocturna|fotografía de retrato|encuadernación japonesa|cerámica en frío|ganchillo amigurumi`),
    contexts: list(`un piso pequeño|familias numerosas|invierno|verano|fin de semana|gente con prisa|celíacos|la terraza|
      viajeros solitarios|jubilados|estudiantes|una cocina diminuta|climas secos|noches de lluvia`),
    qualities: list(`tradicional|económica|ligera|inolvidable|tranquila|familiar|imprescindible|moderna`),
    templates: list(`La receta {q} de mi abuela: {t}|{t} como nunca te lo habían contado|Siete secretos de {t} para {c}|{t} en {c}: mi experiencia|
      Un año con {t}: balance sincero|{t} o {n}, el eterno dilema|Diario de {t}, capítulo 1|Diario de {t}, capítulo 2|Diario de {t}, capítulo 3|
      Todo lo que aprendí de {t} durante {c}|¿Cuánto cuesta realmente {t}?|Manual {q} sobre {t}|Fallos que arruinan {t} y soluciones fáciles|
      La historia desconocida detrás de {t}|Calendario anual para {t}|Herramientas baratas para disfrutar de {t}|{t} combinado con {n}|
      Del fracaso al éxito gracias a {t}|Mis libros favoritos acerca de {t}|Preparativos de {t} pensando en {c}|Mitos y verdades de {t}|
      {t}: edición 2023|{t}: edición 2024|Charla con una experta en {t}|Cinco ideas {q}s alrededor de {t}|Regalar {t} a {c}|
      Adiós a {n}, bienvenida a {t}|Pequeño homenaje a {t}|Cartas de lectores: {t}|Medio siglo de {t} visto por {c}`),
  },
  {
    topics: list(`sourdough bread|rye crackers|lemon drizzle cake|slow-cooked beans|pickled onions|fermented cabbage|cold brew coffee|green tea|
      natural wine|homemade pasta|vegetable curry|Edinburgh|Lisbon trams|the Dolomites|Norwegian fjords|night trains|coastal walks|
      Kyoto temples|Patagonia|raised beds|heirloom tomatoes|climbing beans|rain barrels|worm composting|houseplants|bonsai|
      index funds|emergency savings|mortgage refinancing|frugal living|retirement accounts|trail running|open water swimming|bike touring|
      stretching|landscape photography|film cameras|linocut printing|bookbinding|hand quilting|woodturning|birdwatching|stargazing|beekeeping`),
    contexts: list(`a tiny kitchen|busy parents|rainy weekends|cold climates|a small balcony|students|solo travellers|large families|
      winter evenings|early mornings|shared flats|retired couples`),
    qualities: list(`humble|cosy|thrifty|seasonal|forgiving|quiet|joyful|old-fashioned`),
    templates: list(`The {q} joy of {t}|{t} on a budget|Seven surprises from a month of {t}|{t} during {c}|Letters from readers: {t}|
      {t} or {n}? An honest comparison|{t} diary, week 1|{t} diary, week 2|{t} diary, week 3|Everything that went wrong with {t}|
      What {t} really costs|The {q} handbook of {t}|Rescuing {t} after a disaster|A short history of {t}|A year-round calendar for {t}|
      Cheap gear for {t}|Pairing {t} with {n}|How {t} changed our household|Books I love on {t}|Planning {t} around {c}|
      Myths and truths of {t}|{t}: the 2023 edition|{t}: the 2024 edition|Talking to an expert on {t}|Five {q} ideas involving {t}|
      Gifts of {t} for {c}|Goodbye {n}, hello {t}|Small rituals of {t}|Teaching {t} to {c}|Confessions of a reluctant fan of {t}`),
  },
];
