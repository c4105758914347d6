{% from "_parts.html" import cite, rests with context %}
{% set sheet = link("metiers.html")|replace("metiers.html", "metiers/" ~ slug ~ ".html") %}
{% macro list(these) %}<ul>{% for each in these %}<li>{{ each }}</li>{% endfor %}</ul>{% endmacro %}
{% macro figure(each) %}<b>{{ each.value }}</b> {{ each.label }} <small>({{ each.scope }}, {{ each.year }}. Source : {{ cite(each.source) }})</small>{% endmacro %}
{% macro pay() %}{% for each in job.pay %}<p>{{ each.text }} <small>({{ each.scope }}, {{ each.date }}. Source : {{ cite(each.source) }})</small></p>{% else %}<p>Nous n’avons pas trouvé de chiffre sûr. Demandez la grille, par écrit.</p>{% endfor %}{% endmacro %}
{% macro access() %}{% if doubtful %}<p><small>Fiche à vérifier : ce qui manque y est dit.</small></p>{% endif %}{% if job.access %}<p>{{ job.access }} {{ rests(job, sheet ~ "#sources") }}</p>{% endif %}{% if diplomas %}<ul>{% for path, diploma in diplomas %}<li>{{ diploma.name }} ({{ diploma.short }}, niveau {{ diploma.level }})</li>{% endfor %}</ul>{% endif %}{% endmacro %}
{% macro tension() %}{% for each in job.tension %}<p>{{ figure(each) }}</p>{% else %}<p>Aucun chiffre sûr n’a été trouvé.</p>{% endfor %}{% endmacro %}
{% macro hours() %}{{ job.hours }} {{ rests(job, sheet ~ "#sources") }}{% endmacro %}
COLONNES[{{ slug|tojson }}] = {{ {
  "name": name,
  "sheet": sheet,
  "hours": hours()|string,
  "nights": nights|e,
  "pay": pay()|string,
  "access": access()|string,
  "tension": tension()|string,
  "wears": list(job.constraints)|string,
  "holds": list(job.joys)|string,
}|tojson }};
