using CsmBot.Training.Commands;

return args switch
{
    ["train"] => TrainCommand.Run(),
    ["evaluate"] => EvaluateCommand.Run(errorFile: null),
    ["evaluate", var errorFile] => EvaluateCommand.Run(errorFile),
    ["names"] => NamesCommand.Run(errorFile: null),
    ["names", var errorFile] => NamesCommand.Run(errorFile),
    ["book"] => BookCommand.Run(errorFile: null),
    ["book", var errorFile] => BookCommand.Run(errorFile),
    ["verify"] => VerifyCommand.Run(),
    ["bench"] => BenchCommand.Run(),
    ["decide", .. var texts] => DecideCommand.Run(texts),
    ["vectors", var source] => VectorsCommand.Run(source),
    _ => HelpCommand.Run(),
};
