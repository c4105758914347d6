{% from "_ways.html" import told, opened with context %}
ETAPES[{{ end|tojson }}] = [
{% for step, bridge in steps %}
{{ (told(bridge) if bridge else opened(step))|string|tojson }},
{% endfor %}
];
