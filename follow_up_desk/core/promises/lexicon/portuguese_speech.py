"""Portuguese: what is said around a day: hedges, denials, invitations to ask, what is no date."""

SPEECH = {
    "onwards": "em diante|ou mais tarde",
    "delay hedge": "atrasado em|atrasou|adiado em|prorrogado por",
    "afterwards": "logo depois|depois disso",
    "askme not before": "não nos contate antes do|não nos contate antes de|não nos contacte antes do"
    "|não me contate antes do|não me procure antes do|não me procure antes de|não me cobre antes de"
    "|não entre em contato antes do|não entre em contato antes de",
    "every DAY:6": "às domingos|nas domingos|domingos feiras|às domingos feiras|aos domingos",
    "every DAY:5": "às sábados|nas sábados|sábados feiras|às sábados feiras|aos sábados",
    "every DAY:4": "às sextas|nas sextas|sextas feiras|às sextas feiras|aos sextas",
    "every DAY:3": "às quintas|nas quintas|quintas feiras|às quintas feiras|aos quintas",
    "every DAY:2": "às quartas|nas quartas|quartas feiras|às quartas feiras|aos quartas",
    "every DAY:1": "às terças|nas terças|terças feiras|às terças feiras|aos terças",
    "every DAY:0": "às segundas|nas segundas|segundas feiras|às segundas feiras|aos segundas",
    "did": "volta na|volta no|retorna de|está de volta|volta de férias|se reúne|reunião é|reunião será"
    "|sua entrevista|minha entrevista|por favor envie|envie nos|nos envie|nos mande|responda|confirme"
    "|precisamos da sua|precisamos do seu"
    "|data limite|data de início|início previsto|válida até|convidamos|convidá lo|convidá la|te convidar"
    "|encerramento|sua resposta|nos responda|nos confirme|falei|me ligou|ligaram|enviei|mandei|escrevi|conversei"
    "|escreveram|me escreveu|me disse|me disseram"
    "|me candidatei|disse na|disseram na|liguei",
    "_": "ela me liga|ele me liga|eles me ligam|me ligam|vai me ligar|vão me ligar|rh me liga|ficou de me ligar"
    "|ficaram de me ligar|disse que me liga|a recrutadora me liga|o recrutador me liga|não hesite em|não deixe de"
    "|sem falta|sem dúvida|não se preocupe|sem problema|por favor|de uma vez"
    "|uma vez por todas|hoje em dia|no dia a dia|quando quiser|quando puder|a tempo|de vez|uma vez mais|por enquanto"
    "|até lá|até então|até logo|até breve|até mais|não só|à parte|parte|para você|para si|para vocês",
    "wish": "bom fim de semana|bom final de semana|ótimo fim de semana|boa semana|ótima semana|bom dia|feliz natal"
    "|boas festas|feliz ano novo|boa segunda|boa sexta|boa páscoa|boa tarde|bom feriado|boa noite|bom fds|bom ano",
    "thing": "entrevista|entrevistas|rodada|rodadas|fase|fases|etapa|etapas|candidato|candidatos|prova|provas|teste"
    "|testes|andar|férias|licença|aviso prévio|experiência|opção|finalista|finalistas|vaga|vagas|ronda",
    "label": "contrato|contrato de|versão|sala|prédio|seção|secção|capítulo|bloco|porta|item|edital",
    "thanks": "obrigado|obrigada|agradeço|agradecemos|agradecido|agradecida",
    "met": "por vir|por ter vindo|pela conversa|pela entrevista|pela reunião|pelo papo|por comparecer|pela visita"
    "|foi|era|seu tempo|conhecê lo|conhecê la|te conhecer|sua visita|esteve|estive|estivemos|veio|falamos"
    "|conversamos|fiz|fizemos|tive|tivemos|teve|nos vimos|entrevistaram|participei",
    "took": "há|faz|já faz|já há|demorou|durou|demoraram|levou|esperando|aguardo há|espero há|passaram|já passaram"
    "|à espera há|tem",
    "closed": "fechado|fechada|fechamos|fechados|ausente|estou de férias|estarei de férias|está de férias"
    "|estaremos de férias|fora do escritório|de folga|de licença|é feriado"
    "|não trabalhamos|em recesso|encerrados",
    "every": "a cada dois|a cada duas|a cada|cada|todos os|todas as|toda",
    "roughly": "por volta de|por volta do|em torno de|em torno do|lá pelo|lá pela|lá para|cerca do|pelo dia"
    "|por volta da|lá pro|lá pra|lá pelos",
    "over": "mais de|pouco mais de|um pouco mais de|mais que",
    "hedge": "precisamos do seu"
    "|talvez|provavelmente|possivelmente|se calhar|esperamos"
    "|espero|tomara|tentaremos|vamos tentar|tentarei"
    "|vou tentar|se tudo correr bem|se tudo der certo|se possível|em princípio|a princípio|mais ou menos|creio"
    "|aproximadamente|aprox|ou assim|no mínimo|pelo menos|ao menos|pode ser|poderia|poderíamos|deve|devemos|deverá"
    "|deverão|devo|acho|achamos|acredito|acreditamos|calculo|estimamos|cerca de|quase|ou mais|~|+|idealmente"
    "|de preferência|e pouco|previsivelmente|prevemos|a previsão|previsão|em teoria|salvo imprevistos|imagino"
    "|normalmente|contamos|pretendemos|gostaríamos|a expectativa|expectativa|se deus quiser|presumo|quem sabe"
    "|tentativamente|deveríamos|deveria|tentar",
    "delay": "mais|adicional|adicionais|extra|extras|mais tarde",
    "delay COUNT:1 week": "outra semana",
    "delay COUNT:1 month": "outro mês",
    "if": "se|caso|no caso de|desde que",
    "if not": "a menos que|a não ser que",
    "not": "exceto|menos na|não|nunca|jamais|nada|nenhum|nenhuma|ninguém|sem|nem|em vez de|em lugar de|ao invés de"
    "|impossível|difícil"
    "|dificilmente|improvável|sem ser",
    "not before": "ausente até|de férias até|fora até|de licença até|fechado até|fechados até|só depois de"
    "|não antes de",
    "earliest": "na melhor das hipóteses|no mínimo em|o mais cedo|no mais cedo|só",
    "for": "durante|por",
    "ago": "atrás",
    ".": "senão|caso contrário|do contrário|mas|porém|entretanto|contudo|todavia|e sim",
    "hear": "notícias|resposta|retorno|recebido|receber|receber retorno|contatado|contactado|novidades|contato"
    "|contacto|tiver|ouvir|sabendo|dissermos|falarmos",
    "isno": "então é não|considere se não|é um não|é que não|significa que não|significa não|selecionado"
    "|selecionada|não avançou|não avança"
    "|desclassificado|desclassificada|outro candidato|outra pessoa|eliminado|eliminada|processo encerrado"
    "|candidatura encerrada|considere encerrado|negativo|negativa|escolhido|escolhida|não seguiremos|não seguimos"
    "|não prossegue|recusado|recusada|fora do processo|não passou|não aprovado|não foi aprovado|não foi desta vez"
    "|não deu certo|excluído|excluída|não foi dessa vez|não rolou",
    "askme:call not before": "|".join(
        f"não {verb} antes {before}"
        for verb in ("me ligue", "me liga", "ligue", "nos ligue", "me telefone", "telefone")
        for before in ("de", "da", "do")
    ),
    "askme:call": "me ligue|ligue me|ligue|ligue para mim|me liga|liga me|pode me ligar|pode ligar|pode ligar me"
    "|telefone me|me telefone|nos ligue|ligue nos|dá me um toque|me dá um toque|dê me um toque|me dá uma ligada"
    "|ligar me|me dê uma ligada|ligue pra gente|liga pra gente|pode nos ligar|ligue de novo|me dê um toque"
    "|telefone para nós|pode telefonar|volte a ligar|ligue para nós|me ligar|nos ligar|dá uma ligada|liga pra mim",
    "askme:email": "me escreve|nos escreve|pode nos escrever|pode me escrever|pode nos mandar um e mail|me escreva"
    "|escreva me"
    "|me mande um e mail|mande me um email|me envie um e mail|envie me um email"
    "|me manda um email|escreva nos|nos escreva|mande um e mail|envie um e mail|manda um e mail|me mande um email"
    "|me manda um e mail|mande me um e mail|envie me um e mail|escreva para nós|escreva para mim|me envie um email"
    "|mande um email|envie um email|manda um email|pode escrever|me escrever",
    "askme:message": "me mande um whatsapp|me manda um whatsapp|me manda uma mensagem|me mande mensagem"
    "|me chame no whatsapp|me chama no whatsapp|manda mensagem|manda uma mensagem|me mande uma mensagem"
    "|me manda mensagem|me chama no zap|me manda um zap",
    "askme": "pode nos chamar|pode me chamar|pode nos procurar|pode me procurar|pode nos cobrar|me procure"
    "|procure nos|procure me|contacte me|contacte nos|contate nos|me contate|entre em contato"
    "|entre em contacto|me cobre|pode me cobrar|me pergunte|pergunte|me lembre|volte a contactar"
    "|me dá um alô|fale comigo|fale conosco|volte a falar comigo|nos contate|nos contacte|contacte"
    "|me contacte|me chame|me chama|pode entrar em contato|pode contactar|nos procure|volte a perguntar",
    "once": "ao término de|ao término do|ao término da|ao fim do processo|ao final do processo|quando|assim que"
    "|logo que|depois que|uma vez que|após que|até que|a depender de|dependendo de"
    "|depende de|depende da|depende do|no aguardo de|no aguardo da|no aguardo do|aguardando|mal|tão logo|sujeito a"
    "|conforme|dependendo da|dependendo do|uma vez|à espera de|à espera da|à espera do|assim como",
    "nodate": "em breve|brevemente|logo|assim que possível|o quanto antes|o mais breve possível|entraremos em contato"
    "|entraremos em contacto|entramos em contato|entro em contato|vamos entrar em contato|damos retorno"
    "|daremos retorno|avisaremos|avisamos|te aviso|retornaremos|retornamos|sem data|não disseram nada|não disseram"
    "|não sei|sem prazo|oportunamente|futuramente|nos próximos tempos|qualquer dia|um dia desses|te ligo|te ligamos"
    "|ligaremos|ligamos|mantemos contacto|manteremos contato|em contacto|em contato|daremos notícias|dar notícias"
    "|mais para frente|mais adiante|a definir|quando possível|assim que pudermos|assim que tivermos novidades"
    "|assim que soubermos|assim que tivermos uma resposta|assim que tivermos retorno|assim que der|logo que possível"
    "|logo que pudermos|imediatamente|de imediato|rapidamente|asap|o mais rápido possível|quando der|em seguida"
    "|assim que tivermos um retorno|assim que tivermos uma posição|assim que houver novidades|não informaram"
    "|quando tivermos novidades|quando soubermos|assim que eu souber|assim que souber|mais à frente|a combinar"
    "|a confirmar|não deram prazo|não deram data|não falaram|nada dito|te dou um retorno|dou retorno|fico no aguardo"
    "|assim que tivermos notícias|assim que tivermos uma decisão|logo que tenhamos novidades|aguarde contato"
    "|aguarde nosso contato|aguarde o nosso contacto|não ligue|não nos ligue|de momento|o quanto antes possível"
    "|ficamos em contacto|ficamos em contato|com a maior brevidade|com brevidade|a curto prazo",
}
