import type { Phrases } from '../shapes';

/** Written when all else was done, and only ever measured. */
export const es: Phrases = {
  headings: `
    Leer más de cincuenta libros al año
    ¿Papel o tinta electrónica?
    El club de lectura de los jueves
    Subrayar: manía o método
    Correr con cuarenta y muchos
    La lesión
    Zapatillas, calcetines y otras decisiones
    Mi primera media maratón en Valencia
    Organizar fotos de familia
    Escanear negativos con una Epson vieja
    Nombres de archivo que sobreviven
    Ansible o un script de Bash
    Cómo funciona un índice en PostgreSQL
    Monitorizar con Grafana (sin volverse loco)
    El día del *incidente*
    Postmortem
    Hablar en público
    Preparar la charla en tres tardes
    ¿Qué llevo en la mochila?
    Tareas para septiembre
    Lo que cuesta \`node_modules\`
    Ideas sueltas
  `,
  paragraphs: `
    Leía poco hasta que quité el móvil de la mesilla. El cambio fue inmediato y un poco humillante.
    La tinta electrónica no cansa. Tampoco huele.
    Quedamos en casa de Rosa porque tiene sofá para todos. Discutimos más de la merienda que del libro.
    Subrayo a lápiz y con vergüenza. Mi madre lo hacía con regla.
    Empecé a correr por una apuesta. Dos inviernos más tarde sigo pagándola.
    Se rompió el menisco un domingo, bajando unas escaleras. Ni siquiera corría.
    Valencia es llana, dicen. Mienten.
    Calcetines buenos y zapatillas usadas: no hay otro secreto. Lo aprendí tarde.
    Tenía once mil imágenes en seis carpetas. Ninguna se llamaba igual dos veces.
    Negativos de los años setenta aparecieron en un armario. Salieron mejor que mis fotos de ayer.
    Ansible exige método. Bash lo perdona todo, y ahí está el problema.
    PostgreSQL recorre la tabla entera si no encuentra otra cosa. Crear el índice tardó nueve minutos.
    Grafana pinta lo que le eches. Decidir qué mirar es lo difícil.
    A las tres de la madrugada sonó el teléfono. Contesté dormida.
    Nadie tuvo la culpa, y eso también hay que escribirlo. Los sistemas fallan por turnos.
    Tiemblo antes de cada charla. Luego no quiero bajarme del escenario.
    **Resumen:** tres tardes bastan. La primera es para quitar cosas.
    *Confesión:* ensayo delante del perro. Es un público generoso.
    Meto un cargador, una libreta y dos bolígrafos. El segundo siempre acaba prestado.
    \`node_modules\` ocupa más que mi tesis. Pesa, además, bastante menos en ideas.
    [El guion completo](/blog/guion/) está en otra entrada. Léelo cuando tengas un rato.
    ¿Sirvió de algo? Creo que sí.
    «Vuelve en otoño», me dijeron en la consulta. Volví en agosto.
    Septiembre llega siempre con la misma lista. Copio la del año pasado y cambio la fecha.
    Ahorré unos cien euros. Gasté doscientos en celebrarlo.
    Carmen lo resume mejor. Dice que leo para no ordenar el armario.
  `,
  items: `
    Un lápiz del dos
    **Ritmo:** cinco minutos y medio por kilómetro.
    Agua y plátano
    [El plan de doce semanas](/blog/plan/)
    Dormir ocho horas (o intentarlo)
    \`ansible-playbook sitio.yml\`
    Revisar las alertas de la noche
    Guardar una copia fuera de casa
    Zapatillas
    Escribir primero el final
    Dos bolígrafos
    Avisar a Rosa
  `,
};
