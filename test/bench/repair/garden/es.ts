import type { Phrases } from '../shapes';

/** A garden, a kitchen, a choir, a trip, and some software. */
export const es: Phrases = {
  headings: `
    Por qué planto ajos en noviembre
    El huerto en cifras
    Riego por goteo
    ¿Tierra o sustrato?
    Lo que aprendí de mi abuela
    Cocinar para ocho sin perder la calma
    La masa: tiempos y temperaturas
    Guisos de cuchara
    Un domingo cualquiera
    El coro del barrio
    Cómo respiramos al cantar
    Bach, Falla y lo que venga
    Tres días en Lisboa
    Del aeropuerto al centro
    Dónde comer (y dónde no)
    ¿Merece la pena el tranvía 28?
    Kubernetes para escépticos
    Mi copia de seguridad, paso a paso
    Migrar de Jekyll a Astro
    Lo que \`rsync\` no hace
    Despliegues sin sustos con Netlify
    Svelte frente a React: mis notas
    Números que engañan
    Accesibilidad desde el boceto
    Entrevistar a personas usuarias
    El precio de los *microservicios*
    Errores que no repetiré
    Presupuesto
    ¡Manos a la obra!
    Epílogo
    La regla del 80/20
    Teclados mecánicos: una obsesión barata
    ¿Y después qué?
    Pequeña guía de compra
    Fuentes y agradecimientos
    Qué le diría a mi yo de 2019
  `,
  paragraphs: `
    Noviembre es frío en mi pueblo. La tierra, sin embargo, guarda el calor de octubre y los dientes prenden enseguida.
    Cada bancal tiene su ficha. Apunto la fecha, la variedad y lo que salió mal, que siempre es algo.
    Regar poco y a menudo es el error clásico. Mejor mucho y de tarde en tarde.
    Compré dos sacos de mantillo y me sobró uno. Lo gasté en las macetas del balcón.
    Mi abuela no medía nada. Metía la mano en la harina y decía «ya está», y estaba.
    Ocho comensales son muchos para mi cocina. Lo resuelvo con una olla enorme y con platos que esperan.
    Amasar relaja, pero reposar es lo que hace el pan. Doce horas en la nevera valen más que veinte minutos de brazos.
    Las lentejas admiten casi todo. El chorizo ayuda.
    Llovía. Nadie quería salir de casa, así que sacamos el juego de mesa.
    Cantamos los martes a las ocho. Somos veinte, y solo tres leen música.
    Respirar bajo parece sencillo hasta que alguien te mira. Entonces subes los hombros sin querer.
    Bach se deja cantar despacio. Falla, no.
    Lisboa huele a café y a cera. Subimos la cuesta de la Gloria con las maletas y nos arrepentimos a mitad.
    Aterrizamos de noche. El metro cierra a la una, conviene saberlo.
    Comimos sardinas en un patio. Costaron menos que un bocadillo en la terminal.
    Veintiocho paradas y ningún asiento libre: esa es la verdad. Aun así repetiría.
    Kubernetes resuelve problemas que no tengo. Mis cuatro servicios caben en una máquina de cinco euros.
    Perdí las fotos de un verano entero. Aquello bastó para tomármelo en serio.
    Jekyll me sirvió diez años. Astro compila lo mismo en la mitad de tiempo y con menos sorpresas.
    \`rsync\` copia lo que le das. Borrar lo que sobra ya es cosa tuya.
    Netlify avisa cuando algo falla. El correo llega tarde, eso sí.
    React ganó por costumbre, Svelte por gusto. Decidí con una moneda y salió cruz.
    Ojalá alguien me hubiera enseñado estadística antes. Habría discutido menos y mejor.
    Contraste, foco y texto alternativo: con eso empiezas. Lo demás llega solo.
    Preguntar «¿lo usarías?» no sirve. La gente contesta que sí por educación.
    **Aviso:** lo que sigue no gustará a todo el mundo. A mi jefa, por ejemplo.
    *Nota al margen:* el servidor era de segunda mano. Sigue encendido.
    [La hoja de cálculo](/blog/hoja-de-calculo/) está publicada. Cógela y cámbiala.
    Guardé los recibos en una caja de galletas. Sumaban ochocientos euros.
    ¿Os suena? Seguro que sí.
    ¡Qué ganas tenía de contarlo! Han sido seis meses de silencio.
    Ochenta de cada cien visitas leen veinte páginas. Las otras trescientas no las ve nadie.
    Tecleo con los diez dedos desde hace poco. Antes iba con cuatro, y no iba mal.
    Gasté más de lo previsto. Volveré a hacerlo.
    Javier insiste en que exagero. Javier no ha visto el recibo de la luz.
    Pongamos que vendes tazas. Una semana buena son treinta.
    Salir a pie cambia las ideas de sitio. Vuelvo con barro y con una solución.
    Gran parte del trabajo es invisible. Nadie aplaude un índice bien hecho.
    Aprobé el examen a la tercera. Las dos primeras sirvieron de ensayo.
    Doy las gracias a quien corrigió este texto. Las erratas que queden son mías.
    "No cabe", dijo el carpintero. Cupo.
    Treinta grados a la sombra y el ventilador roto: así escribí esto. Perdonad el tono.
  `,
  items: `
    Ajos morados de Las Pedroñeras
    Dos guantes, mejor de cuero
    **Abono:** un puñado por mata.
    Manguera de quince metros
    Perejil (si queda)
    Cortar la cebolla muy fina
    Sal
    \`rsync -a origen/ destino/\`
    [Mapa de tranvías](/blog/lisboa/) en papel
    Un disco duro que no esté en casa
    Avisar a los vecinos. Con tiempo.
    Billete de ida
    **Noche:** unos sesenta euros.
    Probar con teclado y sin ratón
    Que alguien ajeno lo lea en voz alta
    Instalar Node y cruzar los dedos
    Partituras fotocopiadas
    Paciencia, mucha
  `,
};
