/** What generated posts are made of. The two halves share nothing: one is for tuning, the other is only measured. */
export interface Phrases {
  readonly headings: readonly string[];
  /** Whole paragraphs. */
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

type Halves = Readonly<Record<'tuning' | 'heldOut', Phrases>>;

const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim());

export const phrases: Readonly<Record<'es' | 'en', Halves>> = {
  es: {
    tuning: {
      headings: lines(`
        ¿Qué es un modelo de lenguaje?
        Cómo instalo Node.js en un portátil viejo
        Por qué dejé de usar JavaScript para todo
        La configuración de GitHub que copio siempre
        Mi regla de oro
        Conclusión
        Ventajas e inconvenientes
        El coste real de los LLMs
        Usar \`gap\` en lugar de márgenes
        Un ejemplo con *prompts* de verdad
        Antes de empezar: lo que necesitas
        Instalar PyTorch sin llorar
        ¿Y si no funciona?
        Tres errores que cometí en 2025
        Lo que nadie te cuenta (y deberías saber)
        Paso a paso
        Del iPhone al papel
        La API de OpenAI en producción
        ¡No lo hagas en viernes!
        Resumen rápido
        Una tarde con el equipo de Marta
        El día que rompí la base de datos
        Seguridad, privacidad y otras promesas
        Qué he aprendido
        Comparativa: SQLite frente a PostgreSQL
        Preguntas frecuentes
        Escribir en C# después de diez años
        Cuándo **no** merece la pena
        Recursos para seguir
        Datos, datos y más datos
        ¿Cómo llegamos hasta aquí?
        Preparar el entorno con Docker y WordPress
        Lo bueno, lo feo y lo caro
        Errores comunes al entrenar con TensorFlow
        ¿Vale la pena aprender GraphQL hoy?
        El papel de la IA en la escuela
        Reflexiones finales
        Requisitos previos
        Configurar el correo en un MacBook prestado
        Qué haría distinto
        La memoria de los *embeddings*
        Primeros pasos
        Optimizar las imágenes: menos es más
        Cinco minutos con la terminal
        ¿Necesito un servidor propio?
        Mi flujo de trabajo en VSCode
        Los límites de ChatGPT como corrector
        Automatizar sin perder el control
        Cómo elegí entre \`map\` y \`forEach\`
        Historia de una migración (en tres actos)
        La pregunta que falta
        Notas sobre accesibilidad
        ¡Por fin!
        Qué pasa con los datos personales
        Caso práctico: la biblioteca del barrio
        Herramientas
        Evaluar modelos con el método de Elena
        Python o Rust
        El futuro del RAG
        Costes ocultos de la nube
      `),
      paragraphs: lines(`
        Cuando empecé con esto no sabía ni por dónde tirar. Leí tres manuales y ninguno decía lo mismo.
        La respuesta corta es que depende. La larga cabe en una servilleta, si la letra es pequeña.
        En mi experiencia, lo más barato es preguntar. Nadie pregunta y todo el mundo paga.
        El truco está en medir antes de tocar nada. Sin números solo hay opiniones, y de esas tengo muchas.
        Llevo dos años con el mismo sistema y todavía me sorprende. Funciona porque es aburrido.
        Si tienes prisa, sáltate esta parte. Si no la tienes, léela dos veces.
        *Ojo*: lo que sigue solo vale para proyectos pequeños. En los grandes manda el miedo.
        [Este artículo](/blog/uno/) lo explica mejor que yo. Vuelve después y compara.
        Trabajar así tiene un precio. Lo pago a gusto, casi siempre, salvo en agosto.
        Un amigo me dijo que exageraba. Le enseñé la factura y dejó de reírse.
        No hay atajos. Hay, eso sí, caminos con mejores vistas.
        \`npm run build\` tarda once segundos. Antes tardaba cuatro minutos y nadie se quejaba.
        Hace falta poca cosa: un editor, una terminal y paciencia. Lo demás es decoración.
        **Importante:** guarda una copia antes de seguir. Ya me darás las gracias.
        Aquí viene la parte difícil. Respira, que no es para tanto.
        Instalé la versión nueva un lunes. El martes ya había vuelto a la vieja.
        Con GitHub todo parece sencillo hasta que deja de serlo. Entonces toca leer.
        ¿Te ha pasado alguna vez? A mí, todas las semanas.
        Los modelos pequeños me gustan porque caben en casa. Los grandes, ni en la mía ni en la tuya.
        Y sin embargo, se mueve. Eso dijo mi hijo del robot aspirador.
        Quien haya usado OpenAI sabrá de qué hablo. Los demás, que imaginen una cola en correos.
        “Eso no se puede medir”, me dijeron. Se podía.
        Después de un mes tomé la decisión. No fue la buena, pero fue una decisión.
        Para tareas repetitivas uso un guion de diez líneas. Lo escribí una vez y no lo he vuelto a abrir.
        Durante meses pensé que el problema era mío. Resultó que era de todos, y nadie lo decía.
        Muchos equipos empiezan por el final. Compran la herramienta y luego buscan la tarea.
        Una buena práctica es escribir el resumen primero. Así sabes si tienes algo que contar.
        Imagina una biblioteca sin fichas. Los libros están, pero encontrarlos es cuestión de fe.
        Hay que decirlo claro: casi nada de esto era necesario. Lo hice porque podía.
        Docker resuelve la mitad del asunto. La otra mitad la resuelve un café con quien lo montó.
        Puedes empezar con diez ejemplos. Si no bastan, prueba con veinte antes de pensar en mil.
        Al principio todo iba bien. Luego llegó la factura de abril.
        *Spoiler*: no salió como esperaba. Salió mejor, aunque tarde.
        Según la documentación, esto no debería ocurrir. Ocurre los jueves.
        Dicho esto, conviene no exagerar. Un error en una prueba no es un incendio.
        Mi consejo es sencillo: borra la mitad. Después borra la mitad de lo que queda.
        [La primera versión](/blog/tres/) ocupaba cuarenta páginas. La última, dos.
        Elena lo vio antes que nadie. Apagó la pantalla y sacó un lápiz.
        Las pruebas automáticas ayudan, pero no deciden. Decide quien las lee.
        Nunca he visto un proyecto que muriera por exceso de orden. Por desorden, unos cuantos.
        «Ya lo arreglaré» es la frase más cara del oficio. La he pagado a plazos.
        \`forEach\` no devuelve nada. Parece obvio hasta que te pasa.
        Desde entonces apunto cada cambio con su fecha. El cuaderno pesa, la cabeza menos.
        ¿Y los usuarios? Los usuarios ya se habían ido.
        Otro detalle que se olvida: la gente no lee. Busca, mira y se marcha.
        WordPress sigue ahí, terco como una puerta. No lo digo como insulto.
        Existen dos maneras de hacerlo. La rápida falla despacio y la lenta no falla.
        Entrenar un modelo en casa calienta la habitación. En enero es casi una ventaja.
      `),
      items: lines(`
        Harina de fuerza
        **Velocidad:** responde en menos de un segundo.
        Un cuaderno de tapas duras
        Leer el error entero antes de buscarlo
        [La documentación](/blog/dos/) de la versión nueva
        Pruebas, muchas pruebas
        \`git status\` antes de cada paso
        Dormir. En serio, dormir ayuda.
        Usar TypeScript desde el primer día
        Una persona que diga que no
        Copia de seguridad en otro disco
        Silencio (o auriculares)
        Una báscula de cocina
        **Precio:** más de lo que dice la web.
        Revisar los permisos de cada carpeta
        Pedir ayuda antes de la segunda hora
        [El índice](/blog/cuatro/) con todos los apuntes
        Café
        \`docker compose up\` y a esperar
        Nombres que se puedan leer en voz alta
        Exportar desde LinkedIn lo que sea tuyo
        Menos reuniones, más notas
        Cerrar la puerta (si la hay)
        Elegir una sola métrica y no cambiarla
      `),
    },
    heldOut: {
      headings: lines(`
        ¿Por dónde se empieza?
        Cuaderno de bitácora
        Trucos con el teclado que uso a diario
        Un vistazo a los datos
        Elegir un editor: guía para indecisos
        Medir el rendimiento en YouTube y TikTok
        ¡Cuidado con los permisos!
        Dos semanas sin notificaciones
        El caso de la impresora fantasma
        Aprender Rust a los cincuenta
        La caché (esa gran incomprendida)
        Plantillas para \`README\`
        Qué le pido a una API
        Cómo hablar con *clientes* difíciles
        Balance
        Guardar las claves en su sitio
        ¿Cuánto cuesta en realidad?
        Paseos, cafés y otras reuniones
        Crear un plugin para DuckDB
        Del papel al PDF
        Problemas conocidos
        Próximos pasos
        La noche del despliegue
        Probar en un Pixel barato
      `),
      paragraphs: lines(`
        Conviene saber de dónde vienen los datos. Nadie se acuerda hasta que faltan.
        Abrí el ordenador con miedo. Lo cerré con sueño.
        Nuestro primer cliente pedía imposibles por carta. El segundo, por teléfono.
        Ningún gráfico sustituye a una conversación. Algunos la empiezan.
        Tardé una semana en entenderlo y diez minutos en arreglarlo. La proporción es la de siempre.
        Sobra decir que no funcionó. Lo digo igualmente.
        Pixel, mi perra, opina que trabajo demasiado. Tiene razón.
        DuckDB cabe en un fichero. Los ficheros caben en un disco, y el disco en un bolsillo.
        Escribir a mano me obliga a ir despacio. Despacio se ven los errores.
        *Aviso*: esto no es un tutorial. Es una queja con capturas de pantalla.
        [La guía oficial](/blog/cinco/) dice lo contrario. Yo la seguí y así me fue.
        Hubo un tiempo en que bastaba con apagar y encender. Aquellos eran otros cacharros.
        ¿Qué haría yo? Empezaría por la pregunta más tonta.
        Rara vez hace falta tanta memoria. Casi siempre sobra código.
        \`README\` se escribe en mayúsculas por costumbre. La costumbre también documenta.
        Bastan cuatro columnas y un lápiz. El resto es presupuesto.
        Lucía propuso una apuesta. La perdí, y pagué la comida.
        Existe otra opción, menos elegante. Es la que uso.
        Antes de publicar leo el texto en voz alta. Mi gato se marcha, y yo corrijo.
        **Nota:** los precios son de marzo. Seguro que ya han subido.
      `),
      items: lines(`
        Un destornillador pequeño
        **Peso:** menos de un kilo.
        Guardar el recibo
        Apagar las notificaciones del móvil
        [La lista completa](/blog/seis/) de piezas
        \`make test\` antes de comer
        Agua
        Comprar en WooCommerce solo si no hay otra
        Anotar la hora (y el tiempo)
        Cambiar una cosa cada vez
      `),
    },
  },
  en: {
    tuning: {
      headings: lines(`
        What is a language model?
        Why I stopped using JavaScript for everything
        Getting started
        The cost of LLMs
        Installing PyTorch without tears
        My golden rule
        Conclusion
        How To Choose The Right Tool
        A word about GitHub
        Use \`gap\`, not margins
        What nobody tells you (and should)
        Step by step
        From iPhone to paper
        Three mistakes I made in 2025
        Is it worth it?
        Best Practices For Small Teams
        Comparing SQLite and PostgreSQL
        Working with *real* prompts
        The day I broke the database
        Don't do this on a Friday!
        Frequently asked questions
        Writing C# after ten years
        When **not** to bother
        Lessons learned
        The OpenAI API in production
        Key takeaways
        Privacy, security and other promises
        Before you start: what you need
        How did we get here?
        Setting up Docker and WordPress
        The good, the bad and the expensive
        Common mistakes with TensorFlow
        Should you learn GraphQL today?
        AI in the classroom
        Final thoughts
        Prerequisites
        Borrowing a MacBook for a week
        What I would do differently
        The memory of *embeddings*
        First steps
        Optimising images: less is more
        Five Minutes With The Terminal
        Do I need my own server?
        My workflow in VSCode
        The limits of ChatGPT as an editor
        Automating without losing control
        Choosing between \`map\` and \`forEach\`
        The story of a migration (in three acts)
        The missing question
        Notes on accessibility
        At last!
        What Happens To Your Data
        Case study: the library next door
        Tools
        Evaluating models with Elena's method
        Python or Rust
        The future of RAG
        Hidden costs of the cloud
      `),
      paragraphs: lines(`
        When I started I had no idea where to begin. I read three manuals and none of them agreed.
        The short answer is that it depends. The long one fits on a napkin, if you write small.
        In my experience, asking is the cheapest thing you can do. Nobody asks, and everybody pays.
        Measure before you touch anything. Without numbers there are only opinions.
        I have used the same system for two years. It works because it is boring.
        If you are in a hurry, skip this part. If you are not, read it twice.
        *Careful*: what follows is for small projects. Fear rules the big ones.
        [This post](/blog/uno/) explains it better than I can. Come back and compare.
        Working this way has a price. I pay it gladly, except in August.
        A friend told me I was exaggerating. I showed him the bill and he stopped laughing.
        There are no shortcuts. There are roads with better views.
        \`npm run build\` takes eleven seconds. It used to take four minutes and nobody complained.
        You need very little: an editor, a terminal and patience. The rest is decoration.
        **Important:** keep a copy before you go on. You will thank me later.
        Here comes the hard part. Breathe, it is not that bad.
        Small models fit in my house. Big ones fit in nobody's.
        With GitHub everything looks simple until it is not. Then you read.
        Has this ever happened to you? It happens to me every week.
        Most people start at the wrong end. They buy the tool and then look for the job.
        “You cannot measure that,” they said. You could.
        After a month I made up my mind. It was the wrong decision, but it was one.
        Python was the obvious choice. We did not choose it.
        For months I thought the problem was mine. It turned out to be everyone's.
        Many teams begin at the end. They pick a framework and hope for a use.
        One good habit is to write the summary first. That way you know whether there is anything to say.
        Imagine a library without an index. The books are there, finding them is a matter of faith.
        Let's be clear: almost none of this was necessary. We did it because we could.
        Docker solves half of it. The other half is solved by coffee with the person who set it up.
        You can begin with ten examples. If that is not enough, try twenty before you think of a thousand.
        At first all went well. Then the invoice for April came.
        *Spoiler*: it did not go as planned. It went better, if late.
        According to the docs this cannot happen. It happens on Thursdays.
        That said, do not overdo it. A failing test is not a fire.
        My advice is simple: delete half. Then delete half of what is left.
        [The first draft](/blog/tres/) had forty pages. The last one had two.
        Elena saw it before anyone else. She turned the screen off and took out a pencil.
        Automated tests help, but they do not decide. Whoever reads them does.
        Never have I seen a project die of too much order. Of chaos, quite a few.
        "I'll fix it later" is the most expensive sentence in the trade. I pay it in instalments.
        \`forEach\` returns nothing. It seems obvious until it bites.
        Since then I write down every change with its date. The notebook is heavy, my head is lighter.
        And the users? The users had left.
        Another thing people forget: nobody reads. They search, look and leave.
        WordPress is still there, stubborn as a door. I do not mean that as an insult.
        Two ways exist. The quick one fails slowly and the slow one does not fail.
        Training a model at home heats the room. In January that is nearly a feature.
      `),
      items: lines(`
        Strong flour
        **Speed:** it answers in under a second.
        A notebook with a hard cover
        Read the whole error before you search for it
        [The manual](/blog/dos/) of the new version
        Tests, many tests
        \`git status\` before every step
        Sleep. Really, sleep helps.
        TypeScript from day one
        Somebody who says no
        A backup on another disk
        Silence (or headphones)
        Kitchen scales
        **Price:** more than the site says.
        Check the permissions of every folder
        Ask for help before the second hour
        [The index](/blog/cuatro/) of all notes
        Coffee
        \`docker compose up\` and wait
        Names you can read aloud
        Export what is yours from LinkedIn
        Fewer meetings, more notes
        Close the door (if there is one)
        Pick one metric and keep it
      `),
    },
    heldOut: {
      headings: lines(`
        Where do you begin?
        A logbook for bugs
        Keyboard tricks I use every day
        A look at the numbers
        Picking an editor: a guide for the undecided
        Measuring reach on YouTube and TikTok
        Mind the permissions!
        Two weeks without notifications
        The case of the haunted printer
        Learning Rust at fifty
        The cache (so often misunderstood)
        Templates for \`README\`
        What I Expect From An API
        Talking to *difficult* clients
        Taking stock
        Keep your keys where they belong
        What does it really cost?
        Walks, coffee and other meetings
        Writing a plugin for DuckDB
        From paper to PDF
        Known issues
        Next steps
        The night of the release
        Testing on a cheap Pixel
      `),
      paragraphs: lines(`
        Good data has an address. Nobody remembers it until it is gone.
        Fear opened the laptop that day. Sleep closed it.
        Our first client asked for the impossible by letter. The second one phoned.
        No chart replaces a conversation. Some start one.
        Understanding it took a week, fixing it ten minutes. That is the usual ratio.
        Needless to say, it failed. I say it anyway.
        Pixel, my dog, thinks I work too much. She is right.
        DuckDB fits in a file. Files fit on a disk, and the disk fits in a pocket.
        Writing by hand slows me down. Slow is where the mistakes are.
        *Warning*: this is no tutorial. It is a complaint with screenshots.
        [The official guide](/blog/cinco/) says the opposite. I followed it, and look at me.
        There was a time when switching it off and on was enough. Those were other machines.
        What would I do? I would begin with the silliest question.
        Rarely do you need that much memory. Usually you need less code.
        \`README\` is written in capitals out of habit. Habit is documentation too.
        Four columns and a pencil will do. The rest is budget.
        Lucy proposed a bet. I lost it and paid for lunch.
        Another option exists, less elegant. It is the one I use.
        Before publishing I read the text aloud. My cat leaves and I correct.
        **Note:** prices are from March. They have gone up since, no doubt.
      `),
      items: lines(`
        A small screwdriver
        **Weight:** under a kilo.
        Keep the receipt
        Switch the phone to silent
        [The full list](/blog/seis/) of parts
        \`make test\` before lunch
        Water
        Buy from WooCommerce only if you must
        Write down the hour (and the weather)
        Change one thing at a time
      `),
    },
  },
};
