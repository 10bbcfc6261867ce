namespace CsmBot.Training.Commands;

internal static class HelpCommand
{
    public static int Run()
    {
        Console.WriteLine("""
            train                    train on the corpus and write the weights
            evaluate [errors.tsv]    train without each author in turn, test on that author
            names [errors.tsv]       the same for the name tagger alone, which is quick
            book [errors.tsv]        the same without and with a book of known accounts
            verify                   retrain and compare with the checked-in weights
            bench                    time one decision and its parts
            decide <text>...         decide with the checked-in weights
            vectors <file.json>      rebuild the word vectors from the npm package's file
            """);
        return 2;
    }
}
