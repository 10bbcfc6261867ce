using CsmBot.Host.Signals;
using Xunit;

namespace CsmBot.Host.Tests.Signals;

public sealed class SignalOptionsValidatorTests
{
    [Theory]
    [InlineData(SignalHost.Secret, SignalHost.Secret, false)]
    [InlineData(SignalHost.Secret, SignalHost.Key, true)]
    public void T28_Two_senders_have_no_secret_in_common(string one, string other, bool isFine)
    {
        var options = new SignalOptions();
        options.Sources["totango"] = new SignalSourceOptions { Secret = one };
        options.Sources["gainsight"] = new SignalSourceOptions { Secret = other };
        Assert.Equal(isFine, new SignalOptionsValidator().Validate(null, options).Succeeded);
    }
}
