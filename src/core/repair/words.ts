export type Language = 'es' | 'en';

/** Words that sentences often start with, in Spanish and English, and none that names often hold; lower case. */
export const sentenceStarters = wordSet(
  `a al algo alguien algún alguna algunas algunos además ahora ahí allí antes apenas aprende así aun aunque aún aquel aquella aquellas aquellos aquí
  ayer bien bueno cada casi claro como con conviene cosas creo cuál cuáles cualquier cuando cuánto cuántos cuatro cómo cuesta cuidado cuándo da
  de debes deja del desde después dicho diez donde dos durante dónde él e el ella ellas ellos empecé empieza en encontré entonces entre era eran
  es esa esas ese eso esos espera esta estaba estamos estar estas este esto estos está están estoy existe existen fue fueron funciona gracias
  guarda ha haber había hace hacía hacer haces hago han hasta hay haz he hemos hice hizo hoy hubo imagina incluso intenta la las le les lleva llevo lo los luego
  lunes martes miércoles jueves viernes sábado domingo mañana me menos mi mientras mira mis mucha muchas mucho muchos muy nada nadie ni ningún ninguna
  no nos nosotros nuestra nuestras nuestro nuestros nunca o ocho ojo otra otras otro otros otra para pasa pero piensa poco pocos podemos podría
  pon por porque posiblemente primero prueba pruebo puede pueden puedes pues que quien quiero quizá quizás qué quién recuerda resulta sabes se sea según seguro seis ser sería si siempre
  siete sigue simplemente sin sino sobre solo somos son soy su supongamos sus sí sólo tal también tampoco tan tanto te tengo tenemos tenía ten tiene tienen
  tienes toda todas todavía todo todos total trabajo tras trata tres tu tus tuve un una unas uno unos usa uso usamos vale vamos veamos ven vi vivo voy y ya yo
  actualmente afortunadamente antaño aparte asimismo básicamente bastante bastantes buena buenas cinco cierto convendría cualquiera deben debería dentro despacio detrás
  diecisiete dieciocho doce efectivamente encima enfrente evidentemente final finalmente francamente fuera generalmente honestamente igual igualmente jamás junto lejos mal mejor merece mil
  mitad naturalmente necesitas nueve normalmente obviamente ojalá once paradójicamente parece peor pocas precisamente probablemente prácticamente pronto quince realmente recién
  recientemente salvo seguramente sencillamente sinceramente solamente suele suelen suelo tarde temprano tenéis trece treinta varias varios veinte vuelve cuarenta cincuenta cien ciento
  about above according across actually after again all almost also although always am an and another any anyone anything are as ask at avoid be
  because been before being below besides both build but by can check choose consider could did different do does doing don’t don't during each either
  end even ever every everyone everything few finally find first five for four from get give go had half has have having he help her here hers his how
  however i if i’m i'm i’ve i've imagine in indeed instead into is isn’t isn't it its it’s it's just keep last later learn less let let’s let's like look made make many
  maybe me might more most much must my neither never next no nobody none nor not nothing now of off often on once one only or other others our out over
  people perhaps pick plus please put rather read remember say second see she should similarly simply since six so some someone something sometimes soon
  start still such take ten than that that’s that's the their them then there there’s there's therefore these they they’re they're thing think third this those though three through
  thus to today together too try turn two under unless until up us use using usually very wait was watch we we’re we're well went were what when whenever where
  whether which while who whoever whole whose why will with within without would write yes yesterday yet you you’ll you'll you’re you're your
  apart apparently aside certainly clearly compare consequently currently despite eight eleven especially eventually everybody exactly expect fewer follow forget fortunately frankly further furthermore
  generally good great half hence honestly hopefully hundreds ideally interestingly knowing large lately leave likewise literally little long lots luckily mainly making meanwhile mine moreover mostly
  naturally nearly needless nevertheless new nine nonetheless normally note notice nowadays obviously occasionally ours outside overall plenty practically previously probably provided quickly quite
  rarely real really recently regardless sadly seeing seldom seven several short show simple small somebody somewhere sooner specifically stop subsequently suddenly suppose surely surprisingly taking tell thankfully
  they'd thousands tonight true twelve thirteen fifteen twenty thirty forty fifty twice typically ultimately unfortunately unlike upon various we'd whatever wherever worse years yours you'd i'd i'll he's she's`,
);

/** Words that no heading ends with: what they announce is still to come. Lower case. */
export const leadingWords = wordSet(
  `el la los las un una unos unas de del al en con sin por para según sobre entre hacia desde y o e u ni que cuyo mi tu su sus mis tus
  este esta estos estas ese esa cada muy the a an of to for with without from and or but nor my your his her its our their this that these those
  very as at by than between into about onto through against using ante bajo contra mediante usando`,
);

/** Words that go on with a phrase behind a name: `Docker in production`, `Node y npm`. Lower case. */
export const joiningWords = wordSet(
  `${[...leadingWords].join(' ')} como cuando donde si más frente gratis off on at vs versus when where while if not plus after before behind over under without
  within without again today paso`,
);

/** Verbs, and words that only stand beside them, which follow the name that a sentence starts with. Lower case. */
export const followingVerbs: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: wordSet(`es era fue son eran será ha han había tiene tienen tenía puede pueden podía debe sigue siguen hace hacen hizo dice va van viene vive llega llegó
    funciona sirve usa permite ofrece resuelve cuesta parece existe ganó pide trae da no ya se me te nos le les lo la también tampoco nunca siempre solo todavía aún`),
  en: wordSet(`is was are were has had have can cannot can’t can't could will would won’t won't may might must should does doesn’t doesn't did didn’t didn't isn’t isn't
    wasn’t wasn't won took made got came went gave said saw kept became began ran told let put lost left found held stood grew still never always also just only even`),
};

/** Names that are written with a capital in their middle. */
export const mixedCaseNames: readonly string[] =
  `AdSense AdWords AirBnB AirDrop AirPlay AirPods AirTag AngularJS AlphaGo AlphaFold AppleScript ArchLinux AutoCAD AutoGPT AutoML BackboneJS BeOS BitBucket BitTorrent BlueSky
  BrowserStack ByteDance ChatGPT ChromaDB ClaudeCode CentOS ChromeOS CircleCI ClickHouse CloudFlare CloudFront CloudWatch CodePen CodeMirror CodeSandbox CoffeeScript CouchDB CrowdStrike
  CrewAI DataFrame DataFrames DaVinci DeepL DeepMind DeepSeek DevOps DevSecOps DevTools DigitalOcean DirectX DockerHub DoS DuckDB DuckDuckGo DynamoDB eBay eBook eBooks EcmaScript ECMAScript
  EdTech EmberJS ESLint EuroMillones ExpressJS FaceTime FastAPI FileZilla FinTech FireWire FreeBSD FriendFeed GameBoy GitBook GitHub GitLab GitOps GoLand GoogleBot
  GraphQL GraphRAG GroupBy HashMap HomeKit HotJar HubSpot HuggingFace iBooks iCloud iMac iMessage iMovie InDesign InfluxDB iOS iPad iPadOS iPhone iPhones iPod IntelliJ IntelliSense
  iTunes JavaScript JetBrains jQuery JQuery JSDoc JSDelivr JupyterLab KaTeX KeePass KeyNote LangChain LangGraph LangSmith LaTeX LibreOffice LinkedIn LiveScript LlamaIndex
  LoRA QLoRA MacBook MacOS macOS MailChimp MariaDB MasterCard MATLAB MathJax MathML McAfee McCarthy McDonald McKinsey MediaWiki MicroPython MidJourney MLOps LLMOps MobileNet MongoDB MotoGP MySpace MySQL
  NetBeans NetBSD NeurIPS NewRelic NextAuth NextJS nFT NodeJS NoSQL NotebookLM NumPy NuxtJS NVidia OAuth OneDrive OneNote OnePlus OpenAI OpenAPI OpenBSD OpenCV OpenGL OpenID OpenOffice
  OpenRouter OpenSource OpenSSL OpenStreetMap OpenTelemetry OverLeaf PayPal PHPUnit phpMyAdmin PhotoShop PlayStation PlanetScale PostCSS PostgreSQL PostHog PowerPoint PowerShell
  PowerToys ProductHunt ProtonMail PyCharm PyPI PyTorch QuickTime RabbitMQ ReactJS RedHat RegEx RegExp RStudio RxJS SaaS PaaS IaaS SciPy ScikitLearn SEO ServiceWorker SharePoint ShareX SmartTV SnapChat SolidJS
  SoundCloud SourceForge SpaceX SQLAlchemy SQLite StackBlitz StackOverflow StarCraft StreamLit SubStack SwiftUI TaskRabbit TechCrunch TensorFlow TensorBoard TestFlight TikTok TinyML TrueNAS TypeORM TypeScript
  UglifyJS UserAgent VirtualBox VisiCalc VMware VS VSCode VSCodium VueJS WallStreet WatchOS WeChat WebAssembly WebGL WebGPU WebKit WebP WebRTC WebSocket WebSockets WebStorm WhatsApp WiFi
  WikiLeaks WinRAR WooCommerce WordPerfect WordPress WordStar WYSIWYG XCode YouTube YouTuber YouTubers ZeroMQ`.split(/\s+/);

/** Names with a capital at their start only, which stand in the midst of headings too. */
export const properNames: readonly string[] =
  `Adobe Airbnb Akismet Algolia Alexa Amazon Android Angular Ansible Anthropic Apache Apple Arch Arduino Artix Asana Astro Atom Audacity Azure Babel Backblaze Bash Bing Bitcoin Bluetooth
  Bootstrap Brave Bun Canva Chromium Chrome Claude Clojure Cloudflare Copilot Cursor Dart Debian Deno Discord Django Docker Docusaurus Drupal Dropbox Edge Eleventy Elixir Emacs Erlang Ethereum
  Evernote Excel Expo Express Facebook Fastly Fedora Figma Firebase Firefox Flask Flexbox Flutter Fortran Gatsby Gemini Ghost Git Gmail Gnome Gocardless Google Grafana Gradle Grid Gutenberg
  Haskell Heroku Hugo Instagram Intel Istio Java Jekyll Jenkins Jest Jira Joomla Julia Jupyter Kafka Keras Kotlin Kubernetes Laravel Lighthouse Linux Lisp Llama Logseq Lua Mac Magento Markdown
  Mastodon Meta Microsoft Midjourney Mistral Mozilla Netflix Netlify Next Nextcloud Nginx Nintendo Node Notion Nuxt Nvidia Obsidian Ollama Oracle Outlook Pandas Pandoc Perl Photoshop Pinterest
  Playwright Podman Prettier Prisma Prometheus Puppeteer Python Qwen Rails Raspberry React Reddit Redis Redux Remix Roam Ruby Rust Safari Salesforce Samsung Sass Scala Selenium Sentry
  Shopify Signal Siri Slack Solid Spark Spotify Spring Storybook Strava Stripe Supabase Svelte Swift Symfony Tailwind Telegram Terraform Tesla Threads Todoist Trello Tumblr Twitch Twitter Typora
  Ubuntu Udemy Unity Unix Unreal Vagrant Vercel Vim Vite Vitest Vue Wayland Webpack Wikipedia Windows Wix Wordle Xbox Xiaomi Yarn Zapier Zig Zoom
  Alemania Andalucía América Argentina Barcelona Berlín Berlin Bogotá Brasil Brazil Bruselas Canarias Chile China Colombia Cuba España Spain Europa Europe Francia France Galicia Granada
  Inglaterra England Italia Italy Japón Japan Lima Lisboa Lisbon Londres London Madrid Málaga México Mexico París Paris Perú Peru Portugal Roma Rome Sevilla Tokio Tokyo Uruguay Valencia
  Venezuela York Zaragoza English Spanish French German January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
  Sunday Navidad Christmas`.split(/\s+/);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
