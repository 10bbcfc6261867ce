using CsmBot.Domain.Triage;
using CsmBot.Training.Data;
using CsmBot.Training.Learning;

var corpus = CorpusReader.ReadFolder("tests/CsmBot.Training/Corpus");
var examples = corpus.Select(LinearExample.Of).ToList();
var authors = corpus.Select(line => line.Author).Distinct(StringComparer.Ordinal).ToList();
foreach (var author in args is ["evaluate"] ? authors : [])
{
    var train = examples.Where((_, index) => corpus[index].Author != author).ToList();
    var engine = new TriageEngine(new TriageModel(author, LinearTrainer.Train(train)));
    var context = new TriageContext { Now = default, Calendar = new() { Zone = NodaTime.DateTimeZone.Utc } };
    var tested = corpus.Where(line => line.Author == author).ToList();
    var right = tested.Count(line => engine.Decide(line.Text, context).Quadrant == line.Quadrant);
    Console.WriteLine($"{author} {right / (double)tested.Count:F3}");
}

if (args is ["train"])
{
    using var file = File.Create("src/CsmBot.Domain/Triage/Model/weights.bin");
    new TriageModel("stage-1", LinearTrainer.Train(examples)).Write(file);
}
