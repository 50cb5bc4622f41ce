using System.Diagnostics;
using SourcingLint;
using SourcingLint.Model.Tagging;
using SourcingLint.Training;

// Trains the attribution tagger of SourcingLint.Core, or shows what it finds.
//
//   dotnet run -c Release --project tests/SourcingLint.Training -- CORPUS
//       CORPUS/train/text and CORPUS/train/attributions hold PolNeAR's texts and brat files; the weights go to
//       src/SourcingLint.Core/Model/Attributions/Tagging/attribution-tagger.bin. Same texts, same weights.
//       --fold K leaves every fifth text out, from the Kth on, and --output FILE writes elsewhere: to judge by texts that were not learned from.
//   dotnet run -c Release --project tests/SourcingLint.Training -- answers|questions ARTICLES READING [READING ...]
//       learns from articles that editors have read for which figures somebody answers, or with "questions" which of the others are worth asking about,
//       and says how that does on articles left out; the weights go to src/SourcingLint.Core/Lexicons/Weights/. Answers first: questions rest on them,
//       on those that the product was built with.
//   dotnet run -c Release --project tests/SourcingLint.Training -- evaluate FOLDER
//       prints the spans found in FOLDER/text as JSON lines.
//   dotnet run -c Release --project tests/SourcingLint.Training -- merged FOLDER
//       prints the attributions that the product makes of them with its grammar.
//   dotnet run -c Release --project tests/SourcingLint.Training -- show DRAFT
//       prints a draft with its spans in brackets.
//   dotnet run -c Release --project tests/SourcingLint.Training -- time FOLDER
//       prints nanoseconds a token: each draft's best of many rounds, so that a busy machine does not count.
if (args is ["evaluate", var evaluated, ..])
{
    Evaluation.Print(AnnotatedText.ReadAll(evaluated), args.Length > 2 ? TaggerWeights.Read(File.OpenRead(args[2])) : TaggerWeights.Shared, Console.Out);
    return 0;
}

if (args is ["merged", var merged, ..])
{
    Evaluation.PrintMerged(AnnotatedText.ReadAll(merged), args.Length > 2 ? TaggerWeights.Read(File.OpenRead(args[2])) : TaggerWeights.Shared, Console.Out);
    return 0;
}

if (args is ["show", var shown, ..])
{
    Evaluation.Show(Draft.Parse(File.ReadAllText(shown)), args.Length > 2 ? TaggerWeights.Read(File.OpenRead(args[2])) : TaggerWeights.Shared, Console.Out);
    return 0;
}

if (args is ["time", var timed, ..])
{
    var drafts = AnnotatedText.ReadAll(timed).Select(text => text.Draft).ToList();
    var timedWeights = args.Length > 2 ? TaggerWeights.Read(File.OpenRead(args[2])) : TaggerWeights.Shared;
    Timing.Print(drafts, timedWeights, Console.Out);
    return 0;
}

if (args is ["answers" or "questions", var articles, .. var readings] && readings.Length > 0)
{
    var read = EditorReading.ReadAll(articles, readings);
    const string lists = "src/SourcingLint.Core/Lexicons/Weights/";
    if (args[0] == "answers")
    {
        AnswerTrainer.Train(read, lists + "figure-answer.tsv", Console.Out);
    }
    else
    {
        QuestionTrainer.Train(read, lists + "figure-question.tsv", Console.Out);
    }

    return 0;
}

if (args.Length == 0 || args[0].StartsWith('-'))
{
    Console.Error.WriteLine("usage: SourcingLint.Training CORPUS | answers|questions ARTICLES READING... | evaluate FOLDER | merged FOLDER | show DRAFT | time FOLDER");
    return 2;
}

string Option(string name, string value) => Array.IndexOf(args, "--" + name) is var at and >= 0 ? args[at + 1] : value;
int Number(string name, int value) => int.Parse(Option(name, value.ToString()));

var output = Option("output", "src/SourcingLint.Core/Model/Attributions/Tagging/attribution-tagger.bin");
var clock = Stopwatch.StartNew();
void Log(string line) => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds,6:F1} s  {line}");

var texts = AnnotatedText.ReadAll(Path.Combine(args[0], "train"));
var fold = Number("fold", -1); // one text in five is left out
texts = texts.Where((_, i) => i % 5 != fold).ToList();
var wordList = Path.Combine(AppContext.BaseDirectory, "word-kinds.tsv");
var words = TrainingSet.ReadWords(texts, wordList);
Log($"{texts.Count} texts, {texts.Sum(text => text.Draft.Tokens.Length)} tokens, {words.Words.Length} words");

// How often a word is a cue is told to a text by the other texts, as it will be told to texts to come; else the tagger trusts it too much.
var parts = Number("parts", 10);
var wordLists = Enumerable.Range(0, parts).Select(part => TrainingSet.ReadWords(texts.Where((_, i) => parts == 1 || i % parts != part).ToList(), wordList)).ToArray();
var set = TrainingSet.From(texts, text => wordLists[text % parts], Number("least", 6));
Log($"{set.Hashes.Length} features");
var trainer = new CrfTrainer(set, Number("hidden", 20) / 100f);
trainer.Train(Number("passes", 16), Number("averaged", 6), Number("rate", 5) / 1000f, Number("penalty", 700) / 100f, Log);
var weights = WeightsBuilder.Build(set, trainer.Weights, trainer.Transitions, words, Number("eagerness", 90) / 100f, Number("cue-eagerness", 60) / 100f);
using (var file = File.Create(output))
{
    weights.Write(file);
}

if (Directory.Exists(Path.Combine(args[0], "dev")))
{
    using var lines = new StreamWriter(Option("lines", Path.Combine(Path.GetTempPath(), "attribution-tagger.jsonl")));
    Evaluation.Print(AnnotatedText.ReadAll(Path.Combine(args[0], "dev")), weights, lines);
}

Log("done");
return 0;
